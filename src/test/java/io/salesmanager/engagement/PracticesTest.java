package io.salesmanager.engagement;

import static io.salesmanager.engagement.Plans.BERLIN;
import static io.salesmanager.engagement.Plans.advice;
import static io.salesmanager.engagement.Plans.brief;
import static io.salesmanager.engagement.Plans.call;
import static io.salesmanager.engagement.Plans.deal;
import static io.salesmanager.engagement.Plans.email;
import static io.salesmanager.engagement.Plans.next;
import static io.salesmanager.engagement.Plans.reply;
import static io.salesmanager.engagement.Plans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.Channel;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.StageChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Practices 24 to 32 of the catalogue, with the shipped playbook and dials. Monday is 2 November 2026; Berlin is at +01:00. */
@NullUnmarked
class PracticesTest {
    private static final Rulebook SHIPPED = Plans.rulebook();

    @Test
    void practice_24_an_inbound_lead_is_called_within_five_minutes() {
        var lead = deal(List.of(reply("2026-11-02T10:00:00Z")), "inbound", true);

        var due = next(SHIPPED, "2026-11-02T10:02:00Z", BERLIN, lead);
        assertThat(brief(due)).isEqualTo("CALL 2026-11-02T11:05+01:00 1/8");
        assertThat(due.because()).isEqualTo("They came to us and nobody has answered them: do it within 5 minutes.");
        assertThat(brief(next(SHIPPED, "2026-11-02T10:30:00Z", BERLIN, lead)))
                .as("overdue is now")
                .isEqualTo("CALL 2026-11-02T11:30+01:00 1/8");
        assertThat(brief(next(SHIPPED, "2026-11-02T22:30:00Z", BERLIN, lead)))
                .as("nobody is called at night")
                .isEqualTo("CALL 2026-11-03T08:00+01:00 1/8");
    }

    @Test
    void practice_24_holds_where_the_buyer_may_not_be_called_too() {
        var silent = Plans.account("doNotCall", true);

        assertThat(brief(next(SHIPPED, "2026-11-02T10:30:00Z", silent, deal(List.of(), "inbound", true))))
                .isEqualTo("EMAIL 2026-11-02T11:30+01:00 2/8");
    }

    @Test
    void practices_26_and_28_eight_touches_in_24_days_four_of_them_in_the_first_three_business_days() {
        var rest =
                advice(SHIPPED, "2026-11-02T07:00:00Z", BERLIN, deal(List.of())).remaining();

        assertThat(rest).hasSize(8);
        assertThat(rest.stream().map(touch -> touch.due().toLocalDate().toString()))
                .containsExactly(
                        "2026-11-02",
                        "2026-11-02",
                        "2026-11-03",
                        "2026-11-04",
                        "2026-11-09",
                        "2026-11-18", // from Friday the 13th to the preferred slot; the 11th is a holiday
                        "2026-11-19",
                        "2026-11-27"); // the 26th is a holiday
        assertThat(ChronoUnit.DAYS.between(
                        LocalDate.of(2026, 11, 2), rest.get(7).due().toLocalDate()))
                .isBetween(21L, 27L);
    }

    @Test
    void practice_27_five_attempts_by_phone_before_the_plan_ends() {
        var calls = List.of(call("2026-11-02T10:00:00Z"), call("2026-11-03T15:00:00Z"));

        var rest = advice(SHIPPED, "2026-11-04T10:00:00Z", BERLIN, deal(calls)).remaining();
        assertThat(rest.stream().filter(touch -> touch.channel() == Channel.CALL))
                .hasSize(3);
    }

    @Test
    void practice_29_a_step_for_the_preferred_slot_waits_for_wednesday_or_thursday_from_16_to_18() {
        var made = List.of(
                call("2026-11-02T10:00:00Z"),
                email("2026-11-02T10:10:00Z"),
                call("2026-11-03T15:00:00Z"),
                call("2026-11-04T10:00:00Z"),
                email("2026-11-09T10:00:00Z"));

        assertThat(brief(next(SHIPPED, "2026-11-13T15:00:00Z", BERLIN, deal(made))))
                .isEqualTo("CALL 2026-11-18T16:00+01:00 6/8");
        assertThat(brief(next(SHIPPED, "2026-11-18T15:30:00Z", BERLIN, deal(made))))
                .isEqualTo("CALL 2026-11-18T16:30+01:00 6/8");
        assertThat(brief(next(SHIPPED, "2026-11-18T17:00:00Z", BERLIN, deal(made))))
                .as("18:00 is too late")
                .isEqualTo("CALL 2026-11-19T16:00+01:00 6/8");
    }

    @Test
    void practice_30_one_email_a_day() {
        var mailed = deal(List.of(
                call("2026-11-09T08:00:00Z"),
                touch(Activity.Type.SOCIAL, Outcome.UNKNOWN, "2026-11-06T08:00:00Z"),
                email("2026-11-09T08:05:00Z")));
        var wanted = Plans.changed("touches-a-day,,,,,2", "touches-a-day,,,,,9", ENGAGE_EMAIL);

        assertThat(next(wanted, "2026-11-09T10:00:00Z", BERLIN, mailed).due()).hasToString("2026-11-10T08:00+01:00");
    }

    @Test
    void practice_30_no_email_after_six_without_a_word_or_twenty_business_days() {
        var six = java.util.stream.IntStream.rangeClosed(2, 7)
                .mapToObj(day -> email("2026-11-0" + day + "T08:00:00Z"))
                .toList();
        assertThat(advice(SHIPPED, "2026-11-20T10:00:00Z", BERLIN, deal(six)).remaining())
                .noneMatch(touch -> touch.channel() == Channel.EMAIL);
        assertThat(advice(SHIPPED, "2026-11-20T10:00:00Z", BERLIN, deal(List.of(call("2026-11-03T15:00:00Z"))))
                        .remaining())
                .anyMatch(touch -> touch.channel() == Channel.EMAIL);
        assertThat(advice(SHIPPED, "2026-12-03T10:00:00Z", BERLIN, deal(List.of(call("2026-11-03T15:00:00Z"))))
                        .remaining())
                .as("21 business days of silence")
                .isNotEmpty()
                .noneMatch(touch -> touch.channel() == Channel.EMAIL);
    }

    @Test
    void practice_31_a_reply_leads_to_a_talk_and_stops_the_cold_plan() {
        var replied = deal(List.of(call("2026-11-02T10:00:00Z"), reply("2026-11-03T09:00:00Z")));

        var next = next(SHIPPED, "2026-11-03T10:00:00Z", BERLIN, replied);
        assertThat(brief(next)).isEqualTo("CALL 2026-11-03T11:00+01:00 1/5");
        assertThat(next.because())
                .isEqualTo(
                        "Step 1 of 5 of the plan in-conversation: Answer what they said, and agree on the next step and its date.");
    }

    @Test
    void practice_31_a_meeting_stops_it_too() {
        var met = deal(List.of(
                call("2026-11-02T10:00:00Z"),
                touch(Activity.Type.MEETING, Outcome.ANSWERED, "2026-11-04T09:00:00Z"),
                call("2026-11-05T09:00:00Z")));

        assertThat(brief(next(SHIPPED, "2026-11-05T10:00:00Z", BERLIN, met)))
                .isEqualTo("EMAIL 2026-11-06T08:00+01:00 2/5");
    }

    @Test
    void practice_31_after_a_bounce_the_address_is_asked_for_and_the_plan_goes_on() {
        var call = call("2026-11-02T10:00:00Z");
        var bounced = touch(Activity.Type.EMAIL, Outcome.BOUNCED, "2026-11-02T10:10:00Z");

        var asked = advice(SHIPPED, "2026-11-03T07:30:00Z", BERLIN, deal(List.of(call, bounced)));
        assertThat(asked.next().because()).contains("wrong-address").contains("the e-mail came back");
        assertThat(asked.remaining().stream().map(touch -> touch.step() + "/" + touch.of()))
                .startsWith("1/1", "3/8", "4/8", "5/8");
        var found = deal(List.of(call, bounced, call("2026-11-03T08:00:00Z")));
        assertThat(brief(next(SHIPPED, "2026-11-04T08:00:00Z", BERLIN, found)))
                .isEqualTo("CALL 2026-11-04T09:00+01:00 4/8");
    }

    @Test
    void practice_31_a_renewal_pauses_for_two_business_days() {
        var replied = deal(List.of(call("2026-11-02T10:00:00Z"), reply("2026-11-06T09:00:00Z")), "motion", "RENEWAL");

        assertThat(brief(next(SHIPPED, "2026-11-06T10:00:00Z", BERLIN, replied)))
                .isEqualTo("MEETING 2026-11-10T08:00+01:00 2/4");
    }

    @Test
    void a_plan_for_strangers_ends_where_the_deal_goes_on_to_a_later_stage() {
        var moved = deal(
                List.of(call("2026-11-02T10:00:00Z")),
                "stage",
                "Discovery",
                "stageHistory",
                List.of(
                        new StageChange(null, "Prospecting", Instant.parse("2026-11-02T09:00:00Z"), null),
                        new StageChange("Prospecting", "Discovery", Instant.parse("2026-11-03T09:00:00Z"), null)));

        var next = next(SHIPPED, "2026-11-03T10:00:00Z", BERLIN, moved);
        assertThat(brief(next)).isEqualTo("CALL 2026-11-03T11:00+01:00 1/3");
        assertThat(next.because())
                .isEqualTo(
                        "Step 1 of 3 of the plan further-on: Agree on the next step and its date, now that the deal has moved on.");
        assertThat(brief(next(
                        Plans.changed("onAdvance: further-on", "onAdvance: continue"),
                        "2026-11-03T10:00:00Z",
                        BERLIN,
                        moved)))
                .isEqualTo("EMAIL 2026-11-03T11:00+01:00 2/8");
    }

    @Test
    void where_nobody_knows_when_the_deal_went_on_its_touches_count_for_what_follows() {
        var call = call("2026-11-02T10:00:00Z");
        var mail = email("2026-11-05T10:00:00Z");
        assertThat(brief(next(SHIPPED, "2026-11-03T10:00:00Z", BERLIN, deal(List.of(), "stage", "Discovery"))))
                .isEqualTo("CALL 2026-11-03T11:00+01:00 1/3");
        assertThat(next(SHIPPED, "2026-11-05T10:00:00Z", BERLIN, deal(List.of(call), "stage", "Discovery"))
                        .step())
                .isEqualTo(2);
        assertThat(advice(
                                SHIPPED,
                                "2026-11-20T10:00:00Z",
                                BERLIN,
                                deal(List.of(call, call("2026-11-10T10:00:00Z"), mail), "stage", "Discovery"))
                        .whyNone())
                .isEqualTo("All 3 touches of the plan further-on were made; agree on a dated next step.");
        assertThat(advice(
                                Plans.changed("onAdvance: further-on", "onAdvance: stop"),
                                "2026-11-03T10:00:00Z",
                                BERLIN,
                                deal(List.of(), "stage", "Discovery"))
                        .whyNone())
                .isEqualTo(
                        "The plan new-business is for deals up to Qualification, and when this one went on is not known; agree on a dated next step.");
    }

    @Test
    void a_word_of_the_buyer_after_that_counts_as_ever() {
        var answered = deal(
                List.of(call("2026-11-02T10:00:00Z"), reply("2026-11-04T09:00:00Z")),
                "stage",
                "Discovery",
                "stageHistory",
                List.of(new StageChange("Prospecting", "Discovery", Instant.parse("2026-11-03T09:00:00Z"), null)));

        assertThat(next(SHIPPED, "2026-11-04T10:00:00Z", BERLIN, answered).because())
                .startsWith("Step 1 of 5 of the plan in-conversation");
    }

    @Test
    void practice_32_planned_and_made_touches_stand_beside_each_other() {
        var advice = advice(SHIPPED, "2026-11-05T10:00:00Z", BERLIN, deal(List.of(call("2026-11-02T10:00:00Z"))));

        assertThat(advice.planned()).isEqualTo(4);
        assertThat(advice.actual()).isEqualTo(1);
        assertThat(advice.next().late()).isEqualTo(3);
    }

    private static final String ENGAGE_EMAIL = """
            rule "T-1 Write"
                @because("Write.") @source("test") @owner("test") @strength("should")
            when
                $o : Opportunity( open )
            then
                advise.engage($o, EMAIL, 0);
            end
            """;
}
