package io.salesmanager.forecast.simulate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Many small deals: given the shift, their sum is drawn from the normal distribution with their mean and variance. Both are
 * kept for some shifts and interpolated between them, so that a run costs the same for a hundred thousand deals as for none.
 */
final class Crowd {
    private static final int POINTS = 65;
    private static final double WIDEST = 4.5;

    private final int purses;
    private final int size;
    private final double from;
    private final double step;
    /** For each point: mean and variance of every purse, then of the number of deals. */
    private final double[][] means;

    private final double[][] variances;

    Crowd(List<Stake> stakes, int purses, double shift) {
        this.purses = purses;
        this.size = stakes.size();
        this.from = -WIDEST * shift;
        this.step = Math.max(2 * WIDEST * shift / (POINTS - 1), Double.MIN_NORMAL);
        this.means = new double[POINTS][purses + 1];
        this.variances = new double[POINTS][purses + 1];
        for (var point = 0; point < POINTS && size > 0; point++) {
            var factor = Math.exp(from + point * step);
            for (var stake : stakes) {
                var odds = stake.chance() / (1 - stake.chance()) * factor;
                var chance = odds / (1 + odds);
                var variance = chance * (1 - chance);
                means[point][stake.purse()] += chance * stake.amount();
                variances[point][stake.purse()] += variance * stake.amount() * stake.amount();
                means[point][purses] += chance;
                variances[point][purses] += variance;
            }
        }
    }

    /** Adds what they bring in one run to each purse and to the number of deals. */
    void draw(double shift, double[][] money, double[] count, int run, SplittableRandom random) {
        if (size == 0) {
            return;
        }
        var place = Math.max(0, Math.min(POINTS - 1.000001, (shift - from) / step));
        for (var purse = 0; purse <= purses; purse++) {
            var drawn = at(means, place, purse) + Math.sqrt(at(variances, place, purse)) * random.nextGaussian();
            if (purse < purses) {
                money[purse][run] += Math.max(0, drawn);
            } else {
                count[run] += Math.max(0, Math.min(size, Math.rint(drawn)));
            }
        }
    }

    private static double at(double[][] table, double place, int column) {
        var left = (int) place;
        var share = place - left;
        return table[left][column] * (1 - share) + table[left + 1][column] * share;
    }
}
