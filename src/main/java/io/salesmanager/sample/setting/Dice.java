package io.salesmanager.sample.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that is left to chance, from one seed. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own, so that more throws of one do not change those of the other. */
    public Dice another() {
        return new Dice(random.split());
    }

    long seed() {
        return random.nextLong();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    public <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of {@code all}, as often as its weight says. */
    public <T> T pick(List<T> all, double... weights) {
        var left = random.nextDouble();
        for (var i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return all.get(i);
            }
        }
        return all.get(all.size() - 1);
    }

    /** All in another order. */
    public <T> List<T> shuffled(List<T> all) {
        var shuffled = new ArrayList<>(all);
        for (var i = shuffled.size() - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var swapped = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, swapped);
        }
        return shuffled;
    }

    /** A factor around 1, skewed to the right as money and durations are. */
    public double factor(double sigma) {
        return Math.exp(sigma * random.nextGaussian());
    }

    /** A number around {@code mean}. */
    public double around(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** A duration with this mean: rarely none, sometimes three times as long. */
    public int days(double mean) {
        return (int) Math.round(mean / 2 * (random.nextExponential() + random.nextExponential()));
    }
}
