package io.salesmanager.engagement.clock;

import io.salesmanager.playbook.ResolvedDials;
import java.util.List;

/**
 * How often a buyer is touched at most, and how soon one who came to us hears from us. A rulebook that lacks the dial has no
 * such limit.
 *
 * @param emailSteps e-mails of a plan without a word of the buyer
 * @param emailDays business days without a word of the buyer after which a plan sends no e-mails
 * @param firstResponseMinutes -1 where there is none
 * @param sameEmailADay to how many buyers a rep sends the same step of a plan by e-mail on one day
 */
public record Limits(
        int touchesADay,
        int touchesAWeek,
        int emailsADay,
        int emailSteps,
        int emailDays,
        int firstResponseMinutes,
        int sameEmailADay) {
    private static final int NONE = Integer.MAX_VALUE;

    /** The dials that the planner reads, beside those that rules use. */
    public static final List<String> DIALS = List.of(
            "touches-a-day",
            "touches-a-week",
            "emails-a-day",
            "unanswered-email-steps",
            "email-plan-days",
            "first-response-minutes",
            "same-email-a-day");

    public static Limits of(ResolvedDials deal) {
        return new Limits(
                value(deal, 0, NONE),
                value(deal, 1, NONE),
                value(deal, 2, NONE),
                value(deal, 3, NONE),
                value(deal, 4, NONE),
                value(deal, 5, -1),
                value(deal, 6, NONE));
    }

    private static int value(ResolvedDials deal, int dial, int otherwise) {
        return (int) deal.valueOr(DIALS.get(dial), otherwise);
    }
}
