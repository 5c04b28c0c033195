package io.salesmanager.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How often a finding would come back, were as much observed anew. S. N. Goodman, Statistics in Medicine 11 (1992), 875-879. */
public final class Replication {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Replication() {}

    /**
     * The chance that a difference of the size that was seen is found again, on the same side.
     *
     * @param standardised the difference in standard errors
     * @param comparisons as many are made each time, and corrected for
     */
    public static double chance(double standardised, int comparisons, double errorRate) {
        var needed = NORMAL.inverseSurvivalProbability(errorRate / comparisons / 2);
        return NORMAL.survivalProbability(needed - Math.abs(standardised));
    }
}
