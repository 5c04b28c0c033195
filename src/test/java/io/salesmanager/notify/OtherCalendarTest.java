package io.salesmanager.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.notify.CalendarText.Kind;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

/**
 * Invitations as a library reads them that did not write them. ical4j checks what RFC 5545 asks of a calendar and RFC 5546 of
 * each method.
 */
class OtherCalendarTest {
    private static final Party SERVICE = new Party("Virtual sales manager", "sales@example.com");
    private static final Party ZOE = new Party("Zoë Müller; \"Z\", 田中", "zoe@example.com");
    private static final Party MONA = new Party("Mona Example", "mona@example.com");
    private static final String WORDS = "Goal: four of ten; Größe 日本語\nOptions: \\ and, \"quotes\" 😀 "
            .repeat(12)
            .strip();

    @Test
    void an_invitation_its_change_and_its_cancellation_are_one_meeting() throws Exception {
        var invited = read(Kind.REQUEST, 0, "2026-11-20T09:00:00Z");
        var moved = read(Kind.REQUEST, 1, "2026-11-21T09:00:00Z");
        var cancelled = read(Kind.CANCEL, 2, "2026-11-22T09:00:00Z");

        assertThat(List.of(value(invited, Property.UID), value(moved, Property.UID), value(cancelled, Property.UID)))
                .containsOnly("s-1@coaching.virtual-sales-manager");
        assertThat(List.of(
                        value(invited, Property.SEQUENCE),
                        value(moved, Property.SEQUENCE),
                        value(cancelled, Property.SEQUENCE)))
                .containsExactly("0", "1", "2");
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(moved, Property.DTSTAMP)).isEqualTo("20261121T090000Z");
    }

    @Test
    void both_are_asked_to_answer_the_organizer() throws Exception {
        var event = read(Kind.REQUEST, 0, "2026-11-20T09:00:00Z");

        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:sales@example.com");
        var attendees = event.getProperties(Property.ATTENDEE);
        assertThat(attendees)
                .extracting(Property::getValue)
                .containsExactly("mailto:zoe@example.com", "mailto:mona@example.com");
        for (var attendee : attendees) {
            assertThat(parameter(attendee, Parameter.RSVP)).isEqualTo("TRUE");
            assertThat(parameter(attendee, Parameter.PARTSTAT)).isEqualTo("NEEDS-ACTION");
            assertThat(parameter(attendee, Parameter.ROLE)).isEqualTo("REQ-PARTICIPANT");
            assertThat(parameter(attendee, Parameter.CUTYPE)).isEqualTo("INDIVIDUAL");
        }
    }

    @Test
    void words_names_and_hours_come_through() throws Exception {
        var event = read(Kind.REQUEST, 0, "2026-11-20T09:00:00Z");

        assertThat(value(event, Property.DESCRIPTION)).isEqualTo(WORDS);
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Coaching: Zoë, discovery");
        assertThat(value(event, Property.LOCATION)).isEqualTo("Room 4; left, then right");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20261126T130000Z");
        assertThat(value(event, Property.DURATION)).isEqualTo("PT45M");
    }

    @Test
    void a_file_for_ones_own_calendar_is_valid_too() throws Exception {
        assertThat(read(Kind.PUBLISH, 0, "2026-11-20T09:00:00Z").getProperties(Property.ATTENDEE))
                .isEmpty();
    }

    private static CalendarComponent read(Kind kind, int sequence, String stamped) throws Exception {
        var meeting = new Meeting(
                "s-1@coaching.virtual-sales-manager",
                sequence,
                "Coaching: Zoë, discovery",
                WORDS,
                Instant.parse("2026-11-26T13:00:00Z"),
                Duration.ofMinutes(45),
                "Room 4; left, then right",
                SERVICE,
                List.of(ZOE, MONA),
                Instant.parse(stamped));
        Calendar calendar = new CalendarBuilder().build(new StringReader(CalendarText.of(meeting, kind)));
        assertThat(calendar.validate(true).getEntries())
                .as("what is not as it has to be")
                .isEmpty();
        assertThat(calendar.getMethod().getValue()).isEqualTo(kind.name());
        return (CalendarComponent) calendar.getComponents(Component.VEVENT).get(0);
    }

    private static String value(CalendarComponent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static String parameter(Property property, String name) {
        return property.getRequiredParameter(name).getValue();
    }
}
