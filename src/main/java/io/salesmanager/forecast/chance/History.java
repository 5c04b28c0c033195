package io.salesmanager.forecast.chance;

import io.salesmanager.forecast.chance.Trail.Stay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of deals, as known at the end of a day, for one horizon. Made in two looks at each deal, whatever is asked later.
 */
public final class History {
    private static final int MOST_PERIODS = 8;

    /** Periods of a day or two follow one another so closely that they are one. */
    private static final int SHORTEST_STEP = 7;

    /** Before a past period there have to be as many days of stays of which the horizon was over. */
    private static final int LEAST_DAYS_BEFORE = 30;

    private final int day;
    private final int first;
    private final int deals;
    private final int won;
    private final int notWon;
    private final StageChances chances;
    private final List<PastPeriod> periods;

    private History(
            int day, int first, int deals, int won, int notWon, StageChances chances, List<PastPeriod> periods) {
        this.day = day;
        this.first = first;
        this.deals = deals;
        this.won = won;
        this.notWon = notWon;
        this.chances = chances;
        this.periods = periods;
    }

    /**
     * @param trails looked at several times; what happened after {@code day} does not count
     * @param stages how many open stages there are
     */
    public static History of(Iterable<Trail> trails, int stages, int day, Horizon horizon) {
        var first = Integer.MAX_VALUE;
        var deals = 0;
        var won = 0;
        var notWon = 0;
        for (var trail : trails) {
            if (trail.created() <= day) {
                first = Math.min(first, trail.created());
                deals++;
                won += trail.won() && trail.ended() <= day ? 1 : 0;
                notWon += !trail.won() && trail.ended() <= day ? 1 : 0;
            }
        }
        var chances = new StageChances(day, horizon, stages);
        var periods = new ArrayList<PastPeriod>();
        var step = Math.max(SHORTEST_STEP, horizon.length());
        for (var i = 0; i < MOST_PERIODS && deals > 0; i++) {
            var before = day - horizon.within() - i * step;
            if (before - horizon.within() - (long) first < LEAST_DAYS_BEFORE) {
                break;
            }
            periods.add(new PastPeriod(before, horizon, stages));
        }
        // the present and each past period are learned by themselves, on all cores
        IntStream.rangeClosed(0, periods.size()).parallel().forEach(i -> {
            if (i == 0) {
                chances.learn(trails);
            } else {
                periods.get(i - 1).learn(trails);
            }
        });
        return new History(day, first, deals, won, notWon, chances, List.copyOf(periods));
    }

    /** The chance of a deal that is there at the end of the day. */
    public Chance chance(Trail trail, Stay stay) {
        return chances.chance(trail, stay, day);
    }

    /** How many deals were known. */
    public int deals() {
        return deals;
    }

    /** How many of them were won. */
    public int won() {
        return won;
    }

    /** How many ended otherwise. */
    public int notWon() {
        return notWon;
    }

    /** The day on which the first of them was created; above every day where there is none. */
    public int first() {
        return first;
    }

    /** At the end of which each past period is forecast, the latest first; in days since 1970. */
    public List<Integer> daysBefore() {
        return periods.stream().map(PastPeriod::day).toList();
    }

    /** One for each past period, the latest first, of the reps that {@code of} takes; null stands for deals without an owner. */
    public List<Tally> periods(Predicate<@Nullable String> of) {
        return periods.stream().map(period -> period.tally(of)).toList();
    }

    /**
     * Of the reps that {@code of} takes.
     *
     * @param peerGroup the group of a rep (or of null) among comparable groups, such as the team
     */
    public Spread spread(Predicate<@Nullable String> of, Function<@Nullable String, String> peerGroup) {
        Map<String, List<Tally>> peers = new HashMap<>();
        var names = new TreeSet<String>();
        var byGroup = new ArrayList<Map<String, Tally>>();
        for (var period : periods) {
            Map<String, Tally> groups = new HashMap<>();
            period.byRep()
                    .forEach((rep, tally) ->
                            groups.merge(peerGroup.apply(rep.isEmpty() ? null : rep), tally, Tally::plus));
            names.addAll(groups.keySet());
            byGroup.add(groups);
        }
        for (var name : names) {
            peers.put(
                    name,
                    byGroup.stream()
                            .map(groups -> groups.getOrDefault(name, Tally.NONE))
                            .toList());
        }
        return Spread.of(periods(of), List.copyOf(peers.values()));
    }
}
