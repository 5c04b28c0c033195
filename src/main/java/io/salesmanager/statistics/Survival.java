package io.salesmanager.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How long something lasts where some have not ended yet, such as deals in a stage. Those still open count as long as they
 * were seen, so that they do not make stays look shorter than they are. E. L. Kaplan and P. Meier, JASA 53 (1958), 457-481;
 * intervals by Greenwood on the scale of log(-log).
 */
public final class Survival {
    private static final double Z_95 = 1.959963984540054;

    private final List<Step> steps;
    private final int ended;
    private final int open;

    /** @param ended whether the end was seen; false: it still lasted after {@code time} */
    public record Stay(double time, boolean ended) {}

    /** How many stays ended, and how many had not ended when they were last seen. */
    public record Count(int ended, int open) {
        public Count plus(Count other) {
            return new Count(ended + other.ended, open + other.open);
        }
    }

    /**
     * From {@code time} on, until the next step.
     *
     * @param lasting share that lasts longer than {@code time}
     * @param interval of that share, 95%
     * @param atRisk how many lasted until just before
     */
    public record Step(double time, double lasting, Interval interval, int atRisk) {}

    private Survival(List<Step> steps, int ended, int open) {
        this.steps = List.copyOf(steps);
        this.ended = ended;
        this.open = open;
    }

    public static Survival of(List<Stay> stays) {
        var counted = new TreeMap<Double, Count>();
        stays.forEach(
                stay -> counted.merge(stay.time(), stay.ended() ? new Count(1, 0) : new Count(0, 1), Count::plus));
        return of(counted);
    }

    /** @param counted how many stays ended at a time, and how many lasted when they were last seen then */
    public static Survival of(SortedMap<Double, Count> counted) {
        var steps = new ArrayList<Step>();
        var all = counted.values().stream().reduce(new Count(0, 0), Count::plus);
        var atRisk = all.ended() + all.open();
        var lasting = 1.0;
        var greenwood = 0.0;
        for (var at : counted.entrySet()) {
            var ends = at.getValue().ended();
            if (ends > 0) {
                lasting *= 1 - (double) ends / atRisk;
                greenwood += (double) ends / ((double) atRisk * (atRisk - ends));
                steps.add(new Step(at.getKey(), lasting, interval(lasting, greenwood), atRisk));
            }
            atRisk -= ends + at.getValue().open();
        }
        return new Survival(steps, all.ended(), all.open());
    }

    /** One for each time at which some ended, in order. */
    public List<Step> steps() {
        return steps;
    }

    /** How many ends were seen. */
    public int ended() {
        return ended;
    }

    /** How many had not ended when they were last seen. */
    public int open() {
        return open;
    }

    /** The share that lasts longer than {@code time}. */
    public double lastingAfter(double time) {
        var lasting = 1.0;
        for (var step : steps) {
            if (step.time() > time) {
                break;
            }
            lasting = step.lasting();
        }
        return lasting;
    }

    /** The time after which at most a share {@code p} still lasts, such as 0.5 for the median; NaN if so few have not ended yet. */
    public double timeUntil(double p) {
        return first(step -> step.lasting() <= p);
    }

    /**
     * Of that time, 95%: R. Brookmeyer and J. Crowley, Biometrics 38 (1982), 29-41. An end is NaN where too few ended to tell.
     */
    public Interval intervalUntil(double p) {
        return new Interval(
                first(step -> step.interval().low() <= p),
                first(step -> step.interval().high() <= p));
    }

    private double first(Predicate<Step> which) {
        return steps.stream().filter(which).mapToDouble(Step::time).findFirst().orElse(Double.NaN);
    }

    private static Interval interval(double lasting, double greenwood) {
        if (lasting <= 0) {
            return new Interval(0, 0);
        }
        var log = Math.log(lasting);
        var spread = Z_95 * Math.sqrt(greenwood) / log;
        return new Interval(Math.pow(lasting, Math.exp(-spread)), Math.pow(lasting, Math.exp(spread)));
    }
}
