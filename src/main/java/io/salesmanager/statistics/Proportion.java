package io.salesmanager.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** How many of some trials succeeded. */
public record Proportion(int successes, int trials) {
    private static final double ERROR_RATE = 0.05;

    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("%d of %d trials cannot succeed".formatted(successes, trials));
        }
    }

    /** Successes over trials; NaN without a trial. */
    public double share() {
        return trials == 0 ? Double.NaN : (double) successes / trials;
    }

    /** Wilson's score interval, 95%: E. B. Wilson, JASA 22 (1927), 209-212. It holds for few trials and near 0 and 1 too. */
    public Interval interval() {
        if (trials == 0) {
            return Interval.UNKNOWN;
        }
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, ERROR_RATE);
        return new Interval(wilson.getLowerBound(), wilson.getUpperBound());
    }

    /**
     * The interval, 95%, of this share minus the other: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10,
     * made of the two Wilson intervals.
     */
    public Interval minus(Proportion other) {
        if (trials == 0 || other.trials == 0) {
            return Interval.UNKNOWN;
        }
        var difference = share() - other.share();
        var own = interval();
        var others = other.interval();
        return new Interval(
                difference - Math.hypot(share() - own.low(), others.high() - other.share()),
                difference + Math.hypot(own.high() - share(), other.share() - others.low()));
    }

    /** Whether the two shares differ by more than chance explains, at 95%. */
    public boolean differsFrom(Proportion other) {
        return trials > 0 && other.trials > 0 && !minus(other).contains(0);
    }

    public Proportion plus(Proportion other) {
        return new Proportion(successes + other.successes, trials + other.trials);
    }

    /** This one without a part of it. */
    Proportion minusPart(Proportion part) {
        return new Proportion(successes - part.successes, trials - part.trials);
    }
}
