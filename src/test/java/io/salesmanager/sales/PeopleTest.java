package io.salesmanager.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.WorkCalendar;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.Activity.Purpose;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.Contact.Seniority;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is measured of single people and single touches. Friday, 20 November 2026. */
@NullUnmarked
class PeopleTest {
    private static final WorkCalendar CALENDAR =
            new WorkCalendar("us", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZoneOffset.UTC);

    private static final Contact CHAMPION = contact("c-1", "Technical Champion", Seniority.DIRECTOR, null);
    private static final Contact SPONSOR = contact("c-2", "economic buyer", Seniority.VP, null);

    @Test
    void hears_from_the_contact_who_wrote() {
        var people = people(
                List.of(CHAMPION, SPONSOR), List.of(fromBuyer("c-1", "2026-11-12"), fromBuyer("c-2", "2026-11-19")));

        assertThat(people.businessDaysSinceHeardFrom("champion")).isEqualTo(6);
        assertThat(people.businessDaysSinceHeardFrom("economic buyer")).isEqualTo(1);
    }

    @Test
    void an_activity_that_names_nobody_may_be_anybodys() {
        var people = people(List.of(CHAMPION), List.of(fromBuyer("c-1", "2026-11-12"), fromBuyer(null, "2026-11-18")));

        assertThat(people.businessDaysSinceHeardFrom("champion")).isEqualTo(2);
    }

    @Test
    void who_never_said_a_word_has_been_silent_since_they_became_known() {
        var added = new Contact("c-3", null, "champion", null, null, Instant.parse("2026-11-17T09:00:00Z"));

        assertThat(people(List.of(added), List.of(fromBuyer("c-2", "2026-11-19")))
                        .businessDaysSinceHeardFrom("champion"))
                .isEqualTo(3);
        assertThat(people(List.of(CHAMPION), List.of()).businessDaysSinceHeardFrom("champion"))
                .isEqualTo(CALENDAR.businessDaysBetween(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-20")));
    }

    @Test
    void nothing_is_known_of_a_role_that_nobody_has_or_of_streams_that_are_not_provided() {
        assertThat(people(List.of(SPONSOR), List.of()).businessDaysSinceHeardFrom("champion"))
                .isNaN();
        assertThat(people(null, List.of()).businessDaysSinceHeardFrom("champion"))
                .isNaN();
        assertThat(people(List.of(CHAMPION), null).businessDaysSinceHeardFrom("champion"))
                .isNaN();
        assertThat(people(null, List.of()).inRole("champion")).isNaN();
        assertThat(people(List.of(SPONSOR), List.of()).inRole("champion")).isZero();
        assertThat(people(List.of(CHAMPION), List.of()).inRole("champion")).isEqualTo(1);
    }

    @Test
    void counts_calls_and_meetings_with_senior_people() {
        var people = people(
                List.of(CHAMPION, SPONSOR),
                List.of(
                        activity(Activity.Type.MEETING, Outcome.ANSWERED, "c-2", null),
                        activity(Activity.Type.CALL, Outcome.ANSWERED, "c-2", null),
                        activity(Activity.Type.CALL, Outcome.NO_ANSWER, "c-2", null),
                        activity(Activity.Type.MEETING, Outcome.CANCELLED, "c-2", null),
                        activity(Activity.Type.EMAIL, Outcome.ANSWERED, "c-2", null),
                        activity(Activity.Type.MEETING, Outcome.ANSWERED, "c-1", null)));

        assertThat(people.seniorConversations()).isEqualTo(2);
    }

    @Test
    void nobody_senior_was_there_only_if_it_is_known_who_was() {
        var stranger = contact("c-3", "user", null, null);
        var known = activity(Activity.Type.MEETING, Outcome.ANSWERED, "c-1", null);

        assertThat(people(List.of(CHAMPION), List.of(known)).seniorConversations())
                .isZero();
        assertThat(people(
                                List.of(CHAMPION),
                                List.of(known, activity(Activity.Type.MEETING, Outcome.ANSWERED, null, null)))
                        .seniorConversations())
                .isNaN();
        assertThat(people(List.of(stranger), List.of(activity(Activity.Type.CALL, Outcome.ANSWERED, "c-3", null)))
                        .seniorConversations())
                .isNaN();
        assertThat(people(null, List.of(known)).seniorConversations()).isNaN();
    }

    @Test
    void an_opt_out_that_nobody_asked_for_is_unknown() {
        assertThat(people(List.of(contact("c-1", "user", null, true), contact("c-2", "user", null, null)), null)
                        .optedOut())
                .isEqualTo(1);
        assertThat(people(List.of(contact("c-1", "user", null, false)), null).optedOut())
                .isZero();
        assertThat(people(List.of(contact("c-1", "user", null, null)), null).optedOut())
                .isNaN();
        assertThat(people(List.of(), null).optedOut()).isZero();
        assertThat(people(null, null).optedOut()).isNaN();
    }

    @Test
    void counts_touches_by_what_they_were_for() {
        var asked = activity(Activity.Type.EMAIL, null, null, Purpose.YES_NO);
        var followedUp = activity(Activity.Type.CALL, Outcome.NO_ANSWER, null, Purpose.FOLLOW_UP);
        var unsaid = activity(Activity.Type.EMAIL, null, null, null);

        assertThat(people(null, List.of(asked, asked, followedUp)).touchesFor("YES_NO"))
                .isEqualTo(2);
        assertThat(people(null, List.of(followedUp)).touchesFor("YES_NO")).isZero();
        assertThat(people(null, List.of(followedUp, unsaid)).touchesFor("YES_NO"))
                .isNaN();
        assertThat(people(null, List.of(asked, unsaid)).touchesFor("YES_NO")).isEqualTo(1);
        assertThat(people(null, null).touchesFor("YES_NO")).isNaN();
        assertThat(people(null, List.of(asked)).daysSinceTouch("YES_NO")).isEqualTo(10);
        assertThat(people(null, List.of(followedUp)).daysSinceTouch("YES_NO")).isNaN();
    }

    private static People people(List<Contact> contacts, List<Activity> activities) {
        var deal = Known.deal("createdDate", "2026-10-01", "contacts", contacts, "activities", activities);
        return new People(deal, CALENDAR, LocalDate.parse("2026-11-20"));
    }

    private static Contact contact(String id, String role, Seniority seniority, Boolean optOut) {
        return new Contact(id, null, role, seniority, optOut, null);
    }

    private static Activity fromBuyer(String contact, String day) {
        return new Activity(
                null,
                Activity.Type.EMAIL,
                Direction.INBOUND,
                null,
                Instant.parse(day + "T09:00:00Z"),
                null,
                contact,
                null,
                null,
                null);
    }

    private static Activity activity(Activity.Type type, Outcome outcome, String contact, Purpose purpose) {
        return new Activity(
                null,
                type,
                Direction.OUTBOUND,
                outcome,
                Instant.parse("2026-11-10T09:00:00Z"),
                null,
                contact,
                null,
                null,
                purpose);
    }
}
