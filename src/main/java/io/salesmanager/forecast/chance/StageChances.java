package io.salesmanager.forecast.chance;

import io.salesmanager.forecast.chance.Trail.Stay;

/**
 * The chance to be won within a horizon for each stage and number of days in it, as known on one day. A past deal is a trial
 * for every day of its stay that lies in the last two years and of which the horizon was over by then; one deal is one trial
 * for one number of days. So deals that were lost, that are still open and that were won too late all count as not won, and
 * nothing that came later is used.
 */
final class StageChances {
    /** Older stays say more of another time. */
    private static final int WINDOW_DAYS = 730;

    /** As many trials are believed as much as what is known of neighbouring ages. */
    private static final double PRIOR_TRIALS = 10;

    /** A win and a loss, so that no chance is 0 or 1. */
    private static final double BEFORE_ALL = 2;

    private final int latest;
    private final Horizon horizon;
    private final int[][] trials;
    private final int[][] won;
    private final double[][] shares;

    StageChances(int day, Horizon horizon, int stages) {
        this.latest = day - horizon.within();
        this.horizon = horizon;
        this.trials = new int[stages][WINDOW_DAYS + 2];
        this.won = new int[stages][WINDOW_DAYS + 2];
        this.shares = new double[stages][WINDOW_DAYS + 1];
    }

    void add(Trail trail) {
        for (var stay : trail.stays()) {
            var first = Math.max(0, latest - WINDOW_DAYS - stay.entered());
            var last = Math.min(
                    Math.min(stay.left(), trail.ended()) - 1 - (long) stay.entered(), latest - (long) stay.entered());
            count(trials[stay.stage()], first, last);
            if (trail.won()) {
                var until = trail.ended() - (long) stay.entered();
                count(
                        won[stay.stage()],
                        Math.max(first, until - horizon.within()),
                        Math.min(last, until - horizon.after() - 1));
            }
        }
    }

    /** One more from {@code first} to {@code last}, both included; summed up by {@link #close}. */
    private static void count(int[] counts, long first, long last) {
        var end = Math.min(last, WINDOW_DAYS);
        if (first <= end) {
            counts[(int) first]++;
            counts[(int) end + 1]--;
        }
    }

    /** After the last trail. */
    void close() {
        var allTrials = 0L;
        var allWon = 0L;
        for (var stage = 0; stage < trials.length; stage++) {
            allTrials += sumUp(trials[stage]);
            allWon += sumUp(won[stage]);
        }
        var all = (allWon + 1) / (allTrials + BEFORE_ALL);
        for (var stage = 0; stage < trials.length; stage++) {
            var stageTrials = 0L;
            var stageWon = 0L;
            for (var days = 0; days <= WINDOW_DAYS; days++) {
                stageTrials += trials[stage][days];
                stageWon += won[stage][days];
            }
            var share = (stageWon + PRIOR_TRIALS * all) / (stageTrials + PRIOR_TRIALS);
            for (var days = 0; days <= WINDOW_DAYS; days++) {
                share = (won[stage][days] + PRIOR_TRIALS * share) / (trials[stage][days] + PRIOR_TRIALS);
                shares[stage][days] = share;
            }
        }
    }

    private static long sumUp(int[] counts) {
        var sum = 0L;
        for (var i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
            sum += counts[i - 1];
        }
        return sum;
    }

    double share(Stay stay, int day) {
        return shares[stay.stage()][Math.min(day - stay.entered(), WINDOW_DAYS)];
    }

    Chance chance(Stay stay, int day) {
        var days = Math.min(day - stay.entered(), WINDOW_DAYS);
        return new Chance(shares[stay.stage()][days], won[stay.stage()][days], trials[stay.stage()][days]);
    }
}
