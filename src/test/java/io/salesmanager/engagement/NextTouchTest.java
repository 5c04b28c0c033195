package io.salesmanager.engagement;

import static io.salesmanager.engagement.Plans.BERLIN;
import static io.salesmanager.engagement.Plans.advice;
import static io.salesmanager.engagement.Plans.brief;
import static io.salesmanager.engagement.Plans.call;
import static io.salesmanager.engagement.Plans.deal;
import static io.salesmanager.engagement.Plans.email;
import static io.salesmanager.engagement.Plans.next;
import static io.salesmanager.engagement.Plans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.Channel;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.Contact;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What comes next, and why nothing does. It is noon on Tuesday, 3 November 2026, in Berlin. */
@NullUnmarked
class NextTouchTest {
    private static final String NOON = "2026-11-03T11:00:00Z";
    private static final Rulebook PLAN = Plans.rulebook();
    private static final List<Activity> CALLED = List.of(call("2026-11-02T10:00:00Z"));

    @Test
    void the_first_step_that_is_not_done_comes_next_whatever_was_done_beyond_it() {
        var next = next(PLAN, NOON, BERLIN, deal(CALLED));

        assertThat(brief(next)).isEqualTo("EMAIL 2026-11-03T12:00+01:00 2/8");
        assertThat(next.because())
                .isEqualTo(
                        "Step 2 of 8 of the plan new-business: Confirm the call, or say in three lines why you called.");
        assertThat(next.late()).isEqualTo(1);
        assertThat(next.reason()).isNull();
        assertThat(brief(next(PLAN, NOON, BERLIN, deal(List.of(email("2026-11-02T10:00:00Z"))))))
                .isEqualTo("CALL 2026-11-03T12:00+01:00 1/8");
    }

    @Test
    void a_rule_that_asks_for_a_touch_goes_before_the_plan_and_does_its_step() {
        var next = next(Plans.rulebook(engage("CALL", "should")), NOON, BERLIN, deal(CALLED));

        assertThat(brief(next)).isEqualTo("CALL 2026-11-03T12:00+01:00 3/8");
        assertThat(next.because()).isEqualTo("The rule says so.");
        assertThat(next.reason().rule()).isEqualTo("T-CALL");
    }

    @Test
    void the_strongest_rule_is_heard() {
        var rules = Plans.rulebook(engage("CALL", "should"), engage("EMAIL", "must"));

        assertThat(next(rules, NOON, BERLIN, deal(CALLED)).channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void a_channel_that_a_rule_stops_is_not_used() {
        var rules = Plans.rulebook(engage("EMAIL", "must"), says("T-2", "advise.stop($o, EMAIL);", "should"));

        var advice = advice(rules, NOON, BERLIN, deal(CALLED));
        assertThat(brief(advice.next())).isEqualTo("CALL 2026-11-03T12:00+01:00 3/8");
        assertThat(advice.remaining()).noneMatch(touch -> touch.channel() == Channel.EMAIL);
        assertThat(advice.stopped()).hasSize(1);
    }

    @Test
    void what_the_buyer_closed_is_closed_without_any_rule() {
        var noMail = Plans.account("emailOptOut", true);
        var noCalls = Plans.account("doNotCall", true);
        var writeToNobody = List.of(new Contact("c-1", null, null, null, true, null));

        assertThat(advice(PLAN, NOON, noMail, deal(List.of())).remaining())
                .hasSize(5)
                .allMatch(touch -> touch.channel() == Channel.CALL);
        assertThat(advice(PLAN, NOON, noCalls, deal(List.of())).remaining())
                .hasSize(3)
                .allMatch(touch -> touch.channel() == Channel.EMAIL);
        assertThat(advice(PLAN, NOON, BERLIN, deal(List.of(), "contacts", writeToNobody))
                        .remaining())
                .hasSize(5)
                .allMatch(touch -> touch.channel() == Channel.CALL);
        var closed = advice(PLAN, NOON, noCalls, deal(List.of(), "contacts", writeToNobody));
        assertThat(closed.next()).isNull();
        assertThat(closed.whyNone()).isEqualTo("They want to hear from us through none of the channels that are left.");
    }

    @Test
    void a_concern_makes_it_a_call() {
        var next = next(PLAN, NOON, BERLIN, deal(CALLED, "concern", "price"));

        assertThat(next.channel()).isEqualTo(Channel.CALL);
        assertThat(next.because()).startsWith("They have a concern (price), so talk and do not write. Step 2 of 8");
        assertThat(next(Plans.rulebook(engage("EMAIL", "must")), NOON, BERLIN, deal(CALLED, "concern", "price"))
                        .channel())
                .as("a rule that must be followed")
                .isEqualTo(Channel.EMAIL);
        assertThat(next(PLAN, NOON, Plans.account("doNotCall", true), deal(List.of(), "concern", "price"))
                        .channel())
                .as("not to be called at all")
                .isEqualTo(Channel.EMAIL);
    }

    @Test
    void a_planned_next_step_is_kept() {
        var planned = deal(CALLED, "nextStepDate", "2026-11-10", "nextStep", "send offer");

        var next = next(Plans.rulebook(engage("EMAIL", "should")), NOON, BERLIN, planned);
        assertThat(brief(next)).isEqualTo("CALL 2026-11-10T08:00+01:00 3/8");
        assertThat(next.because()).isEqualTo("The agreed next step is on 2026-11-10: send offer");
        assertThat(brief(next(Plans.rulebook(engage("EMAIL", "must")), NOON, BERLIN, planned)))
                .isEqualTo("EMAIL 2026-11-03T12:00+01:00 2/8");
    }

    @Test
    void a_postponed_deal_is_silent_until_its_day() {
        var rules = Plans.rulebook(
                says("T-3", "advise.postpone($o, laterDateNamedByBuyer);", "should"), engage("CALL", "must"));
        var advice = advice(rules, NOON, BERLIN, deal(CALLED, "laterDateNamedByBuyer", "2027-02-01"));

        assertThat(brief(advice.next())).isEqualTo("CALL 2027-02-01T08:00+01:00 3/8");
        assertThat(advice.next().because()).isEqualTo("Nothing before 2027-02-01: The rule says so.");
        assertThat(advice.remaining()).allMatch(touch -> touch.due().getYear() == 2027);
    }

    @Test
    void a_deal_that_is_given_up_is_left_alone() {
        assertThat(whyNone(says("T-4", "advise.archive($o);", "should")))
                .isEqualTo("No touch: the deal is to be archived.");
        assertThat(whyNone(says("T-4", "advise.disqualify($o);", "should")))
                .isEqualTo("No touch: the deal is to be disqualified.");
    }

    @Test
    void what_is_not_known_is_said_and_not_guessed() {
        assertThat(advice(PLAN, NOON, BERLIN, deal(null)).whyNone())
                .isEqualTo(
                        "Activities are not known, so nobody can say which of the 8 steps of the plan new-business were made.");
        assertThat(advice(PLAN, NOON, BERLIN, deal(CALLED, "motion", null)).whyNone())
                .isEqualTo(
                        "No touch plan covers this deal, whose motion (such as new business or renewal) is not known, and no rule asks for a touch.");
        assertThat(advice(PLAN, NOON, BERLIN, deal(CALLED, "createdDate", null)).whyNone())
                .isEqualTo("The day of creation is not known, so the plan new-business has no days.");
        assertThat(next(Plans.rulebook(engage("CALL", "should")), NOON, BERLIN, deal(null))
                        .step())
                .as("a rule may speak all the same")
                .isNull();
    }

    @Test
    void an_unknown_time_zone_is_the_companys_and_that_is_said() {
        var next = next(PLAN, "2026-11-03T15:00:00Z", null, deal(CALLED, "accountId", null));

        assertThat(next.due()).hasToString("2026-11-03T10:00-05:00");
        assertThat(next.assumed()).isEqualTo("Their time zone is not known; the hour is one of America/New_York.");
        assertThat(next(PLAN, "2026-11-03T15:00:00Z", Known.account("timeZone", "Mars/Base"), deal(CALLED))
                        .assumed())
                .isEqualTo("'Mars/Base' is no time zone; the hour is one of America/New_York.");
    }

    @Test
    void a_plan_that_stands_still_in_the_crm_stands_still_here() {
        assertThat(advice(PLAN, NOON, BERLIN, deal(CALLED, "cadenceState", "PAUSED"))
                        .whyNone())
                .isEqualTo("The plan is paused in the CRM.");
    }

    @Test
    void a_plan_ends_with_its_steps_and_after_too_long_a_silence() {
        var all = new java.util.ArrayList<Activity>();
        for (var day = 2; day <= 6; day++) {
            all.add(call("2026-11-0" + day + "T10:00:00Z"));
            all.add(email("2026-11-0" + day + "T10:05:00Z"));
        }
        var ends = Plans.changed("onReply: in-conversation", "stopAfter: 10\n    onReply: in-conversation");

        assertThat(advice(PLAN, "2026-11-20T10:00:00Z", BERLIN, deal(all)).whyNone())
                .isEqualTo("All 8 touches of the plan new-business were made; agree on a dated next step.");
        assertThat(advice(ends, "2026-11-16T15:00:00Z", BERLIN, deal(CALLED)).next())
                .isNotNull();
        assertThat(advice(ends, "2026-11-18T15:00:00Z", BERLIN, deal(CALLED)).whyNone())
                .isEqualTo(
                        "The plan new-business ends after 10 business days without a word; agree on a dated next step.");
    }

    @Test
    void limits_count_every_deal_of_the_account() {
        var other = deal(
                List.of(
                        call("2026-11-03T09:00:00Z"),
                        touch(Activity.Type.SOCIAL, Outcome.UNKNOWN, "2026-11-03T09:10:00Z")),
                "id",
                "o-2");

        assertThat(next(PLAN, NOON, BERLIN, deal(CALLED), other).due()).hasToString("2026-11-04T08:00+01:00");
        assertThat(advice(
                                Plans.changed("touches-a-week,,,,,5,touches,1", "touches-a-week,,,,,0,touches,0"),
                                NOON,
                                BERLIN,
                                deal(CALLED))
                        .whyNone())
                .isEqualTo("The limits of touches a day and a week leave no day for another touch.");
    }

    private static String whyNone(String rule) {
        var advice = advice(Plans.rulebook(rule, engage("CALL", "must")), NOON, BERLIN, deal(CALLED));
        assertThat(advice.next()).isNull();
        assertThat(advice.remaining()).isEmpty();
        return advice.whyNone();
    }

    private static String engage(String channel, String strength) {
        return says("T-" + channel, "advise.engage($o, %s, 0);".formatted(channel), strength);
    }

    private static String says(String id, String advice, String strength) {
        return """
                rule "%s A test"
                    @because("The rule says so.") @source("test") @owner("test") @strength("%s")
                when
                    $o : Opportunity( open )
                then
                    %s
                end
                """.formatted(id, strength, advice);
    }
}
