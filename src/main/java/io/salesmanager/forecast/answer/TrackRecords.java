package io.salesmanager.forecast.answer;

import io.salesmanager.access.ViewScope;
import io.salesmanager.forecast.answer.TrackRecord.Grade;
import io.salesmanager.forecast.answer.TrackRecord.Kept;
import io.salesmanager.forecast.kept.KeptForecast;
import io.salesmanager.forecast.kept.KeptForecasts;
import io.salesmanager.forecast.kept.Unit;
import io.salesmanager.forecast.score.Accuracy;
import io.salesmanager.forecast.score.Scored;
import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares kept forecasts with what came. */
@ApplicationScoped
public class TrackRecords {
    private static final int MOST_KEPT = 3_000;
    private static final int FEWEST_PERIODS = 3;
    private static final double BEST = 0.05;
    private static final double STRONG = 0.10;
    private static final double AVERAGE = 0.20;
    private static final double PERCENT = 100;

    private final Forecasts forecasts;
    private final KeptForecasts kept;

    @Inject
    TrackRecords(Forecasts forecasts, KeptForecasts kept) {
        this.forecasts = forecasts;
        this.kept = kept;
    }

    /**
     * Of a rep, a team, or the company.
     *
     * @param measure null is the number of deals
     * @throws Problem 404 where there is no such rep or team in {@code scope}; 403 for the company where not all may be seen
     */
    public TrackRecord of(@Nullable String rep, @Nullable String team, @Nullable String measure, ViewScope scope) {
        var unit = forecasts.unit(rep, team, scope);
        if (unit.kind() == Unit.Kind.COMPANY && !(scope instanceof ViewScope.Everything)) {
            throw new Problem(
                            "whole-company",
                            403,
                            "Not the whole company",
                            "Forecasts are kept of reps, teams and the company, and you do not see the whole company.")
                    .with("advice", "Name a rep or a team that you see.");
        }
        var wanted = measure == null || measure.isBlank() ? KeptForecast.DEALS : measure.toUpperCase(Locale.ROOT);
        var all = kept.of(unit, MOST_KEPT).stream()
                .filter(forecast -> forecast.measure().equals(wanted))
                .toList();
        var over = all.stream().filter(forecast -> forecast.outcome() != null).toList();
        var scored = over.stream().map(KeptForecast::scored).toList();
        var coverage = Accuracy.coverage(scored);
        var interval = Accuracy.coverageInterval(scored);
        var error = error(over);
        return new TrackRecord(
                unit.kind() == Unit.Kind.REP ? unit.id() : null,
                unit.kind() == Unit.Kind.TEAM ? unit.id() : null,
                wanted,
                sentence(scored, meant(over), error, all.size()) + afterwards(over),
                coverage.successes(),
                coverage.trials(),
                meant(over),
                scored.isEmpty() ? null : interval.low(),
                scored.isEmpty() ? null : interval.high(),
                scored.isEmpty() ? null : Accuracy.loss(scored),
                error,
                error == null ? null : grade(error),
                all.stream().map(TrackRecords::shown).toList());
    }

    /** Of forecasts made before the period began: the mean distance of P50, over the mean outcome. */
    private static @Nullable Double error(List<KeptForecast> over) {
        var early = over.stream()
                .filter(forecast -> forecast.asOf().isBefore(forecast.period().from()))
                .map(KeptForecast::scored)
                .toList();
        var outcome = early.stream().mapToDouble(Scored::outcome).sum();
        return early.size() < FEWEST_PERIODS || outcome == 0
                ? null
                : early.stream()
                                .mapToDouble(forecast -> Math.abs(forecast.p50() - forecast.outcome()))
                                .sum()
                        / outcome;
    }

    private static Grade grade(double error) {
        if (error <= BEST) {
            return Grade.BEST;
        }
        if (error <= STRONG) {
            return Grade.STRONG;
        }
        return error <= AVERAGE ? Grade.AVERAGE : Grade.POOR;
    }

    private static String sentence(List<Scored> scored, double meant, @Nullable Double error, int all) {
        if (all == 0) {
            return "No forecast is kept yet: they are kept on Mondays and on the first day of a month, once there is enough history.";
        }
        var periods = scored.stream().map(Scored::group).distinct().count();
        if (periods == 0) {
            return "%,d forecasts are kept; none of their periods is over for three days yet.".formatted(all);
        }
        var held = Accuracy.coverage(scored);
        var so = "%,d of %,d outcomes were from P10 to P90, in %d %s; %s were meant to be."
                .formatted(
                        held.successes(),
                        held.trials(),
                        periods,
                        periods == 1 ? "period" : "periods",
                        String.format(Locale.ROOT, "%.1f", meant));
        return error == null
                ? so + " A grade needs %d periods that were forecast before they began.".formatted(FEWEST_PERIODS)
                : so
                        + String.format(
                                Locale.ROOT,
                                " P50 as of the day before a period missed the outcome by %.0f%%: %s.",
                                error * PERCENT,
                                grade(error).name().toLowerCase(Locale.ROOT));
    }

    private static double meant(List<KeptForecast> over) {
        return over.stream().mapToDouble(KeptForecast::holds).sum();
    }

    private static String afterwards(List<KeptForecast> over) {
        var count = over.stream().filter(KeptForecast::isMadeAfterwards).count();
        return count == 0
                ? ""
                : " %,d of them %s made afterwards, of stages and ends as they were known before; amounts and owners are those of today."
                        .formatted(count, count == 1 ? "was" : "were");
    }

    private static Kept shown(KeptForecast forecast) {
        return new Kept(
                forecast.period().name(),
                forecast.asOf(),
                forecast.p10(),
                forecast.p50(),
                forecast.p90(),
                forecast.outcome(),
                forecast.outcome() == null ? null : forecast.scored().isHeld(),
                forecast.isMadeAfterwards());
    }
}
