package io.salesmanager.advice;

import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders a rep's decisions by what to look at first: deals to work on before deals to leave alone, then the earliest touch,
 * then the largest amount.
 */
public final class Ranking {
    private static final List<Verdict> ORDER = List.of(
            Verdict.REVISIT,
            Verdict.QUALIFY,
            Verdict.UNDECIDED,
            Verdict.DISQUALIFY,
            Verdict.ARCHIVE,
            Verdict.POSTPONE,
            Verdict.NONE);

    private static final int RANKS = 1_000_000;

    private Ranking() {}

    /** The decisions with their ranks, in the order in which they were given. */
    public static List<Decision> rank(List<Decision> decisions, List<Opportunity> deals) {
        Map<String, Double> amounts = new HashMap<>();
        for (var deal : deals) {
            var amount = deal.known().amount();
            amounts.put(deal.id(), amount == null ? 0 : amount.doubleValue());
        }
        var ordered = new ArrayList<>(decisions);
        ordered.sort(Comparator.comparingInt((Decision decision) -> ORDER.indexOf(decision.verdict()))
                .thenComparing(Ranking::due)
                .thenComparing(decision -> -amounts.getOrDefault(decision.opportunityId(), 0.0))
                .thenComparing(Decision::opportunityId));
        Map<String, Integer> places = new HashMap<>();
        for (var decision : ordered) {
            places.put(decision.opportunityId(), places.size() + 1);
        }
        return decisions.stream()
                .map(decision -> decision.ranked(places.getOrDefault(decision.opportunityId(), 0)))
                .toList();
    }

    /** Orders decisions of many reps: first by verdict, then by rank with its rep; the least is the most urgent. */
    public static int urgency(Decision decision) {
        return ORDER.indexOf(decision.verdict()) * RANKS + Math.min(decision.rank(), RANKS - 1);
    }

    private static LocalDate due(Decision decision) {
        var next = decision.engagement().next();
        return next == null ? LocalDate.MAX : next.due();
    }
}
