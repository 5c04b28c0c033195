package io.salesmanager.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Groups compared by a share, such as reps by win rate: which of them differ from the others by more than chance explains.
 * D. J. Spiegelhalter, Statistics in Medicine 24 (2005), 1185-1202, with the limits of each group taken from the binomial
 * distribution at the share of all, and the verdict from a test of the group against the others, corrected for the number of
 * groups.
 */
public final class FunnelPlot {
    private static final double ERROR_RATE = 0.05;

    /** The usual inner and outer limits: a group without any difference is outside of them once in 20 and once in 500 times. */
    private static final double INNER = 0.05;

    private static final double OUTER = 0.002;

    /** Below it, the chi-squared distribution is not close enough to the exact one. */
    private static final double FEWEST_EXPECTED = 10;

    private final List<Point> points;
    private final Proportion all;

    /**
     * One group.
     *
     * @param rest the other groups together
     * @param inner between these shares 95% of groups of this size lie that do not differ
     * @param outer the same, 99.8%
     * @param pValue the chance of such a difference from the rest where there is none
     * @param adjusted the same, corrected for the number of groups
     */
    public record Point(
            String group,
            Proportion own,
            Proportion rest,
            Interval inner,
            Interval outer,
            double pValue,
            double adjusted) {

        /** Whether it differs from the others by more than chance explains, with all groups looked at. */
        public boolean differs() {
            return adjusted < ERROR_RATE;
        }

        public boolean isHigher() {
            return own.share() > rest.share();
        }
    }

    private FunnelPlot(List<Point> points, Proportion all) {
        this.points = List.copyOf(points);
        this.all = all;
    }

    /** @param groups in the order wanted; those without a trial are left out */
    public static FunnelPlot of(Map<String, Proportion> groups) {
        var tried = groups.entrySet().stream()
                .filter(group -> group.getValue().trials() > 0)
                .toList();
        var all = tried.stream().map(Map.Entry::getValue).reduce(new Proportion(0, 0), Proportion::plus);
        var pValues = tried.stream()
                .mapToDouble(group -> difference(group.getValue(), all.minusPart(group.getValue())))
                .toArray();
        var adjusted = Holm.adjust(pValues);
        var points = new ArrayList<Point>();
        for (var i = 0; i < pValues.length; i++) {
            var own = tried.get(i).getValue();
            points.add(new Point(
                    tried.get(i).getKey(),
                    own,
                    all.minusPart(own),
                    limits(own.trials(), all.share(), INNER),
                    limits(own.trials(), all.share(), OUTER),
                    pValues[i],
                    adjusted[i]));
        }
        return new FunnelPlot(points, all);
    }

    /** One for each group that has a trial, in the order given. */
    public List<Point> points() {
        return points;
    }

    /** All groups together. */
    public Proportion all() {
        return all;
    }

    /**
     * The chance that groups without any difference vary as much as these: Pearson's test of homogeneity.
     *
     * @return 1 where there is nothing to compare
     */
    public double homogeneity() {
        if (points.size() < 2 || isCertain(all)) {
            return 1;
        }
        var table = points.stream()
                .map(point -> new long[] {
                    point.own().successes(), point.own().trials() - point.own().successes()
                })
                .toArray(long[][]::new);
        return ChiSquareTest.withDefaults().test(table).getPValue();
    }

    /**
     * How often each group would be found to differ again, were as many trials made anew with the shares that were seen
     * (parametric bootstrap). A finding that comes back less than two times in three should not be acted upon.
     *
     * @return shares of {@code rounds}, in the order of the points
     */
    public double[] stability(int rounds, UniformRandomProvider random) {
        var samplers = points.stream()
                .map(point -> BinomialDistribution.of(
                                point.own().trials(), point.own().share())
                        .createSampler(random))
                .toList();
        var again = new double[points.size()];
        for (var round = 0; round < rounds; round++) {
            var drawn = new ArrayList<Proportion>();
            for (var i = 0; i < samplers.size(); i++) {
                drawn.add(new Proportion(
                        samplers.get(i).sample(), points.get(i).own().trials()));
            }
            var sum = drawn.stream().reduce(new Proportion(0, 0), Proportion::plus);
            var adjusted = Holm.adjust(drawn.stream()
                    .mapToDouble(own -> difference(own, sum.minusPart(own)))
                    .toArray());
            for (var i = 0; i < again.length; i++) {
                var higher = drawn.get(i).share() > sum.minusPart(drawn.get(i)).share();
                if (adjusted[i] < ERROR_RATE && higher == points.get(i).isHigher()) {
                    again[i] += 1.0 / rounds;
                }
            }
        }
        return again;
    }

    /** Fisher's exact test where counts are small, else Pearson's chi-squared test. */
    private static double difference(Proportion own, Proportion rest) {
        var all = own.plus(rest);
        if (rest.trials() == 0 || isCertain(all)) {
            return 1;
        }
        var fewest = Math.min(own.trials(), rest.trials()) * Math.min(all.share(), 1 - all.share());
        return fewest < FEWEST_EXPECTED
                ? FisherExactTest.withDefaults()
                        .test(new int[][] {
                            {own.successes(), own.trials() - own.successes()},
                            {rest.successes(), rest.trials() - rest.successes()}
                        })
                        .getPValue()
                : ChiSquareTest.withDefaults()
                        .test(new long[][] {
                            {own.successes(), own.trials() - own.successes()},
                            {rest.successes(), rest.trials() - rest.successes()}
                        })
                        .getPValue();
    }

    /** All or none succeeded, so that there is nothing to differ in. */
    private static boolean isCertain(Proportion all) {
        return all.successes() == 0 || all.successes() == all.trials();
    }

    private static Interval limits(int trials, double share, double outside) {
        var binomial = BinomialDistribution.of(trials, share);
        return new Interval(
                (double) binomial.inverseCumulativeProbability(outside / 2) / trials,
                (double) binomial.inverseSurvivalProbability(outside / 2) / trials);
    }
}
