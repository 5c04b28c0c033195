package io.salesmanager.engagement.day;

import io.salesmanager.advice.Decision;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Opportunity;
import java.util.List;

/**
 * What acting today is worth: value x chance x urgency, and where each comes from.
 *
 * @param value the deal's amount, in its currency; where that is not known the rep's average won deal, else 0
 * @param chance 0 to 1: as the CRM states it, else the rep's win rate, else the dial {@code assumed-chance}
 * @param urgency by verdict, times what a late touch or an unanswered buyer adds
 * @param basis one sentence on what was taken for want of a fact; empty where all is known
 */
public record Worth(double value, double chance, double urgency, String basis) {
    /** The dials that are read here. */
    public static final List<String> DIALS = List.of(
            "assumed-chance", "urgency-revisit", "urgency-undecided", "urgency-unanswered", "urgency-per-late-day");

    private static final double ASSUMED_CHANCE = 0.2;
    private static final int LATEST_DAYS = 10;

    public double expected() {
        return value * chance * urgency;
    }

    /** @param decision with a next touch */
    public static Worth of(Opportunity deal, Decision decision) {
        var basis = new StringBuilder();
        var value = value(deal, basis);
        var chance = chance(deal, basis);
        return new Worth(
                value, chance, urgency(deal, decision), basis.toString().strip());
    }

    private static double value(Opportunity deal, StringBuilder basis) {
        var amount = deal.known().amount();
        if (amount != null) {
            return Math.max(0, amount.doubleValue());
        }
        var average = deal.rep().averageDealSize();
        if (Double.isNaN(average)) {
            basis.append("The amount is not known, so it counts as 0. ");
            return 0;
        }
        basis.append("The amount is not known; the rep's average won deal is taken. ");
        return average;
    }

    private static double chance(Opportunity deal, StringBuilder basis) {
        var stated = deal.known().probability();
        if (stated != null) {
            return Math.max(0, Math.min(1, stated));
        }
        var rate = deal.rep().winRate();
        if (!Double.isNaN(rate)) {
            basis.append("The chance is not known; the rep's win rate of %d deals is taken. "
                    .formatted((long) deal.rep().winRateCount()));
            return rate;
        }
        basis.append("The chance is not known; the dial assumed-chance is taken. ");
        return deal.dials().valueOr("assumed-chance", ASSUMED_CHANCE);
    }

    private static double urgency(Opportunity deal, Decision decision) {
        var dials = deal.dials();
        var byVerdict = decision.verdict() == Verdict.REVISIT
                ? dials.valueOr("urgency-revisit", 1)
                : decision.verdict() == Verdict.UNDECIDED ? dials.valueOr("urgency-undecided", 1) : 1;
        var waits =
                Boolean.TRUE.equals(deal.known().inbound()) && deal.engagement().touches() == 0;
        var next = decision.engagement().next();
        var late = next == null || next.late() == null ? 0 : Math.min(next.late(), LATEST_DAYS);
        return byVerdict
                * (waits ? dials.valueOr("urgency-unanswered", 1) : 1)
                * (1 + late * dials.valueOr("urgency-per-late-day", 0));
    }
}
