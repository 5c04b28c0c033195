package io.salesmanager.forecast.chance;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A period as long as the one asked about, forecast by what was known before it and compared with what came. */
final class PastPeriod {
    /** Deals without an owner. */
    private static final String NOBODY = "";

    private final int day;
    private final Horizon horizon;
    private final StageChances chances;
    private final Map<String, Sum> reps = new HashMap<>();

    private static final class Sum {
        private double expected;
        private double variance;
        private int won;
        private int fresh;

        Tally tally() {
            return new Tally(expected, variance, won, fresh);
        }
    }

    /** @param day before it; nothing later is used to forecast it */
    PastPeriod(int day, Horizon horizon, int stages) {
        this.day = day;
        this.horizon = horizon;
        this.chances = new StageChances(day, horizon, stages);
    }

    int day() {
        return day;
    }

    void learn(Iterable<Trail> trails) {
        chances.learn(trails);
        trails.forEach(this::count);
    }

    private void count(Trail trail) {
        var stay = trail.at(day);
        var isWon = trail.isWon(day, horizon);
        var isFresh = isWon && trail.created() > day;
        if (stay == null && !isFresh) {
            return;
        }
        var sum = reps.computeIfAbsent(trail.rep() == null ? NOBODY : trail.rep(), rep -> new Sum());
        if (isFresh) {
            sum.fresh++;
        } else if (stay != null) {
            var share = chances.share(trail, stay, day);
            sum.expected += share;
            sum.variance += share * (1 - share);
            sum.won += isWon ? 1 : 0;
        }
    }

    /** Of the reps that {@code of} takes; null stands for deals without an owner. */
    Tally tally(Predicate<@Nullable String> of) {
        return reps.entrySet().stream()
                .filter(rep -> of.test(rep.getKey().equals(NOBODY) ? null : rep.getKey()))
                .map(rep -> rep.getValue().tally())
                .reduce(Tally.NONE, Tally::plus);
    }

    Map<String, Tally> byRep() {
        Map<String, Tally> tallies = new HashMap<>();
        reps.forEach((rep, sum) -> tallies.put(rep, sum.tally()));
        return tallies;
    }
}
