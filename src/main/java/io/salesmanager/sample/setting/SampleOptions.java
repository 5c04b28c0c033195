package io.salesmanager.sample.setting;

import java.time.LocalDate;

/**
 * What company to generate.
 *
 * @param size scales the number of deals; 1.0 gives about 25,000 deals with 250,000 activities
 * @param plantTruths whether some reps, a team and a region differ; if not, all are drawn from the same rates
 * @param lastDay the last day on which anything happens; the history begins two years before
 */
public record SampleOptions(long seed, double size, boolean plantTruths, LocalDate lastDay) {
    private static final long DEFAULT_SEED = 7;

    public SampleOptions {
        if (!(size > 0 && size <= 20)) {
            throw new IllegalArgumentException("size (%s) is to be above 0 and at most 20".formatted(size));
        }
    }

    public static SampleOptions defaults(LocalDate lastDay) {
        return new SampleOptions(DEFAULT_SEED, 1.0, true, lastDay);
    }

    public LocalDate firstDay() {
        return lastDay.minusYears(2);
    }
}
