package io.salesmanager.forecast.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/**
 * 10,000 runs of a period. In each, one shift of the log odds is drawn for all deals together, since good and bad periods are
 * good and bad for many deals at once; then each deal is won or not, and new business comes. The same seed gives the same runs.
 */
public final class Simulation {
    public static final int RUNS = 10_000;

    /** The largest are drawn one by one; more than these are together as good as normally distributed. */
    private static final int DRAWN_ONE_BY_ONE = 400;

    private static final double LARGEST_MEAN = 1e6;

    private final List<Runs> purses;
    private final Runs deals;

    private Simulation(List<Runs> purses, Runs deals) {
        this.purses = purses;
        this.deals = deals;
    }

    /**
     * @param purses how many kinds of money there are
     * @param shift standard deviation of the shift that all deals share
     */
    public static Simulation of(List<Stake> stakes, int purses, double shift, NewBusiness fresh, long seed) {
        var random = new SplittableRandom(seed);
        var single = new ArrayList<Stake>();
        var others = new ArrayList<Stake>();
        split(stakes, single, others);
        var rest = new Crowd(others, purses, shift);
        var odds = single.stream()
                .mapToDouble(stake -> stake.chance() / (1 - stake.chance()))
                .toArray();
        var money = new double[purses][RUNS];
        var count = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var shifted = shift * random.nextGaussian();
            var factor = Math.exp(shifted);
            for (var i = 0; i < odds.length; i++) {
                var shiftedOdds = odds[i] * factor;
                if (random.nextDouble() * (1 + shiftedOdds) < shiftedOdds) {
                    var stake = single.get(i);
                    money[stake.purse()][run] += stake.amount();
                    count[run]++;
                }
            }
            rest.draw(shifted, money, count, run, random);
            count[run] += fresh(fresh, money, run, random);
        }
        var results = new ArrayList<Runs>();
        for (var purse : money) {
            results.add(new Runs(purse));
        }
        return new Simulation(List.copyOf(results), new Runs(count));
    }

    /** The largest, and the others; of hundreds of thousands only the largest are put in order. */
    private static void split(List<Stake> stakes, List<Stake> largest, List<Stake> others) {
        var weights = stakes.stream().mapToDouble(Simulation::weight).toArray();
        var sorted = weights.clone();
        Arrays.sort(sorted);
        var limit = sorted.length <= DRAWN_ONE_BY_ONE ? -1 : sorted[sorted.length - DRAWN_ONE_BY_ONE];
        var places = DRAWN_ONE_BY_ONE
                - (int) Arrays.stream(weights).filter(weight -> weight > limit).count();
        for (var i = 0; i < weights.length; i++) {
            if (weights[i] > limit || (weights[i] == limit && places-- > 0)) {
                largest.add(stakes.get(i));
            } else {
                others.add(stakes.get(i));
            }
        }
        largest.sort(Comparator.comparingDouble((Stake stake) -> -weight(stake)));
    }

    public Runs purse(int purse) {
        return purses.get(purse);
    }

    /** How many deals were won. */
    public Runs deals() {
        return deals;
    }

    /** How much a deal makes the sum vary; those without an amount come last. */
    private static double weight(Stake stake) {
        return stake.amount() * stake.amount() * stake.chance() * (1 - stake.chance());
    }

    private static int fresh(NewBusiness fresh, double[][] money, int run, SplittableRandom random) {
        if (fresh.mean() <= 0) {
            return 0;
        }
        // the mean of a lognormal factor is 1 with this shift
        var factor = Math.exp(fresh.spread() * random.nextGaussian() - fresh.spread() * fresh.spread() / 2);
        var won = PoissonSampler.of(random::nextLong, Math.min(LARGEST_MEAN, fresh.mean() * factor))
                .sample();
        for (var i = 0; i < won && !fresh.prizes().isEmpty(); i++) {
            var prize = fresh.prizes().get(random.nextInt(fresh.prizes().size()));
            money[prize.purse()][run] += prize.amount();
        }
        return won;
    }
}
