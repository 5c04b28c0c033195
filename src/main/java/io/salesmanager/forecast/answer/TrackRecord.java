package io.salesmanager.forecast.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good kept forecasts were.
 *
 * @param measure {@code DEALS}, or a currency; {@code OWN} for the company's own
 * @param held outcomes from P10 to P90, of {@code scored} forecasts of which the period is over
 * @param meant how many were meant to be held: 8 of 10 in money, more in few whole deals
 * @param low the share of held ones is between {@code low} and {@code high}, 95%, with forecasts of one period taken as one
 * @param loss mean pinball loss at 10%, 50% and 90%, in the measure; null without a scored forecast
 * @param error how far the forecasts made before a period began were from its outcome, over the outcome, on the mean of periods
 * @param grade of that error (practices 51): BEST to 5%, STRONG to 10%, AVERAGE to 20%, else POOR
 * @param forecasts the latest first
 */
public record TrackRecord(
        @Nullable String rep,
        @Nullable String team,
        String measure,
        String sentence,
        int held,
        int scored,
        double meant,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double loss,
        @Nullable Double error,
        @Nullable Grade grade,
        List<Kept> forecasts) {
    public enum Grade {
        BEST,
        STRONG,
        AVERAGE,
        POOR
    }

    /**
     * @param outcome null until the period is over for three days
     * @param madeAfterwards whether it was made when the period was over, of what was known on {@code asOf}; amounts and owners are
     *     those of the day on which it was made
     */
    public record Kept(
            String period,
            LocalDate asOf,
            double p10,
            double p50,
            double p90,
            @Nullable Double outcome,
            @Nullable Boolean held,
            boolean madeAfterwards) {}
}
