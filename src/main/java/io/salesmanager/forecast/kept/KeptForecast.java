package io.salesmanager.forecast.kept;

import io.salesmanager.forecast.score.Scored;
import io.salesmanager.inspection.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one forecast.
 *
 * @param measure {@link #DEALS}, or a currency; {@link #OWN_MONEY} for the company's own
 * @param holds how often the range is meant to hold
 * @param uncorrected what was expected without corrections of single reps
 * @param outcome null until the period is over
 * @param outcomeKnown since when the outcome counts as known
 */
public record KeptForecast(
        Unit unit,
        Period period,
        LocalDate asOf,
        String measure,
        double p10,
        double p50,
        double p90,
        double holds,
        double uncorrected,
        String rulebook,
        Instant recorded,
        @Nullable Double outcome,
        @Nullable Instant outcomeKnown) {
    public static final String DEALS = "DEALS";
    public static final String OWN_MONEY = "OWN";

    /** The same with what came. */
    public KeptForecast ended(double came, Instant since) {
        return new KeptForecast(
                unit, period, asOf, measure, p10, p50, p90, holds, uncorrected, rulebook, recorded, came, since);
    }

    /** Whether it was made when its period was over, of what was known before. */
    public boolean isMadeAfterwards() {
        return outcomeKnown != null && recorded.isAfter(outcomeKnown);
    }

    /** @throws IllegalStateException without an outcome */
    public Scored scored() {
        if (outcome == null) {
            throw new IllegalStateException("the forecast of %s of %s has no outcome".formatted(period.name(), asOf));
        }
        return new Scored(period.name(), p10, p50, p90, outcome);
    }
}
