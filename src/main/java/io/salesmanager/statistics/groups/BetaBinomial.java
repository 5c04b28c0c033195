package io.salesmanager.statistics.groups;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * How many of some trials succeed, where the chance itself is only known as well as so many trials would tell it.
 *
 * @param share the expected share, between 0 and 1
 * @param precision as many trials it is known from
 */
public record BetaBinomial(double share, double precision, int trials) {

    /** The chance of at least so many successes. */
    public double atLeast(int successes) {
        var a = share * precision;
        var b = (1 - share) * precision;
        var sum = 0.0;
        var choose = 0.0;
        for (var k = 0; k <= trials; k++) {
            if (k >= successes) {
                sum += Math.exp(choose + LogBeta.value(k + a, trials - k + b) - LogBeta.value(a, b));
            }
            choose += Math.log((double) (trials - k) / (k + 1));
        }
        return Math.min(1, sum);
    }
}
