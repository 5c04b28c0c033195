package io.salesmanager.forecast.chance;

import io.salesmanager.forecast.chance.Trail.Stay;

/**
 * The chance to be won within a horizon for each stage, number of days in it and size, as known on one day. A past deal is a trial
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
    private final Cell[][] ofSize;
    private final Cell[] ofStage;

    /** All deals of a stage, or those of one size. By days in the stage. */
    private static final class Cell {
        private final int[] trials = new int[WINDOW_DAYS + 2];
        private final int[] won = new int[WINDOW_DAYS + 2];
        private final double[] shares = new double[WINDOW_DAYS + 1];
    }

    StageChances(int day, Horizon horizon, int stages) {
        this.latest = day - horizon.within();
        this.horizon = horizon;
        this.ofSize = new Cell[stages][Trail.SIZES];
        this.ofStage = new Cell[stages];
        for (var stage = 0; stage < stages; stage++) {
            ofStage[stage] = new Cell();
            for (var size = 0; size < Trail.SIZES; size++) {
                ofSize[stage][size] = new Cell();
            }
        }
    }

    void learn(Iterable<Trail> trails) {
        trails.forEach(this::add);
        close();
    }

    private void add(Trail trail) {
        for (var stay : trail.stays()) {
            var first = Math.max(0, latest - WINDOW_DAYS - stay.entered());
            var last = Math.min(
                    Math.min(stay.left(), trail.ended()) - 1 - (long) stay.entered(), latest - (long) stay.entered());
            var cell = ofSize[stay.stage()][trail.size()];
            count(cell.trials, first, last);
            if (trail.won()) {
                var until = trail.ended() - (long) stay.entered();
                count(cell.won, Math.max(first, until - horizon.within()), Math.min(last, until - horizon.after() - 1));
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
    private void close() {
        var allTrials = 0L;
        var allWon = 0L;
        for (var stage = 0; stage < ofStage.length; stage++) {
            for (var cell : ofSize[stage]) {
                allTrials += sumUp(cell.trials, ofStage[stage].trials);
                allWon += sumUp(cell.won, ofStage[stage].won);
            }
        }
        var all = (allWon + 1) / (allTrials + BEFORE_ALL);
        for (var stage = 0; stage < ofStage.length; stage++) {
            share(ofStage[stage], all);
            for (var cell : ofSize[stage]) {
                for (var days = 0; days <= WINDOW_DAYS; days++) {
                    cell.shares[days] = drawn(cell, days, ofStage[stage].shares[days]);
                }
            }
        }
    }

    /** Each age is drawn to the one before it, and the first to the whole stage, which is drawn to all stages. */
    private static void share(Cell stage, double all) {
        var trials = 0L;
        var won = 0L;
        for (var days = 0; days <= WINDOW_DAYS; days++) {
            trials += stage.trials[days];
            won += stage.won[days];
        }
        var share = (won + PRIOR_TRIALS * all) / (trials + PRIOR_TRIALS);
        for (var days = 0; days <= WINDOW_DAYS; days++) {
            share = drawn(stage, days, share);
            stage.shares[days] = share;
        }
    }

    private static double drawn(Cell cell, int days, double towards) {
        return (cell.won[days] + PRIOR_TRIALS * towards) / (cell.trials[days] + PRIOR_TRIALS);
    }

    /** Also adds them to those of the stage. */
    private static long sumUp(int[] counts, int[] ofStage) {
        var sum = 0L;
        for (var i = 0; i < counts.length; i++) {
            counts[i] += i == 0 ? 0 : counts[i - 1];
            ofStage[i] += counts[i];
            sum += counts[i];
        }
        return sum;
    }

    double share(Trail trail, Stay stay, int day) {
        return ofSize[stay.stage()][trail.size()].shares[Math.min(day - stay.entered(), WINDOW_DAYS)];
    }

    Chance chance(Trail trail, Stay stay, int day) {
        var days = Math.min(day - stay.entered(), WINDOW_DAYS);
        var cell = ofSize[stay.stage()][trail.size()];
        return new Chance(cell.shares[days], cell.won[days], cell.trials[days]);
    }
}
