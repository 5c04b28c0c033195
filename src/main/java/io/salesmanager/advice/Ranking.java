package io.salesmanager.advice;

import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Opportunity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** The decisions with their ranks, in the order in which they were given: that of {@code deals}. */
    public static List<Decision> rank(List<Decision> decisions, List<Opportunity> deals) {
        var places = new ArrayList<Place>(decisions.size());
        for (var i = 0; i < decisions.size(); i++) {
            places.add(Place.of(i, decisions.get(i), deals.get(i)));
        }
        places.sort(Place.ORDER);
        var ranked = new ArrayList<>(decisions);
        for (var i = 0; i < places.size(); i++) {
            var index = places.get(i).index();
            ranked.set(index, decisions.get(index).ranked(i + 1));
        }
        return ranked;
    }

    /** What a decision's rank depends on. */
    private record Place(int index, int verdict, long due, double amount, String deal) {
        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::verdict)
                .thenComparingLong(Place::due)
                .thenComparing(Comparator.comparingDouble(Place::amount).reversed())
                .thenComparing(Place::deal);

        static Place of(int index, Decision decision, Opportunity deal) {
            var amount = deal.known().amount();
            return new Place(
                    index,
                    Ranking.ORDER.indexOf(decision.verdict()),
                    Ranking.due(decision),
                    amount == null ? 0 : amount.doubleValue(),
                    deal.id());
        }
    }

    /** Orders decisions of many reps: first by verdict, then by rank with its rep; the least is the most urgent. */
    public static int urgency(Decision decision) {
        return ORDER.indexOf(decision.verdict()) * RANKS + Math.min(decision.rank(), RANKS - 1);
    }

    private static long due(Decision decision) {
        var next = decision.engagement().next();
        return next == null ? Long.MAX_VALUE : next.dueSecond();
    }
}
