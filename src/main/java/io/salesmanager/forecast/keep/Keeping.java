package io.salesmanager.forecast.keep;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.forecast.answer.Everyone;
import io.salesmanager.forecast.answer.Everyone.Made;
import io.salesmanager.forecast.answer.Forecasts;
import io.salesmanager.forecast.figure.Outlook;
import io.salesmanager.forecast.kept.KeptForecast;
import io.salesmanager.forecast.kept.KeptForecasts;
import io.salesmanager.forecast.kept.Unit;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.intake.run.Imports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * Keeps a forecast of the month and of the quarter on each Monday and on each first day of a month, for the company, each team and
 * each rep. Where the service was not up on that day, the next run does it, with what was known then; so it is with the months before
 * the first run.
 */
@ApplicationScoped
public class Keeping {
    private static final Logger LOG = Logger.getLogger(Keeping.class);

    private static final int PAST_MONTHS = 6;

    /** A count that is older waits for the next run: much is counted then. */
    private static final Duration OLDEST_COUNT = Duration.ofMinutes(5);

    /** Past months are forecast anew where so many times as many deals are known of them by now. */
    private static final double MUCH_MORE = 1.1;

    private final Forecasts forecasts;
    private final KeptForecasts kept;
    private final PipelineSource source;
    private final Imports imports;
    private final Clock clock;

    @Inject
    Keeping(Forecasts forecasts, KeptForecasts kept, PipelineSource source, Imports imports, Clock clock) {
        this.forecasts = forecasts;
        this.kept = kept;
        this.source = source;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(
            identity = "forecast-keeping",
            every = "{salesmanager.forecast.keep-every}",
            delayed = "5m",
            concurrentExecution = SKIP)
    void keepAndScore() {
        try {
            if (!source.anyDeals()) {
                return;
            }
            if (imports.isAnyUnderWay()) {
                LOG.info("Forecasts are neither kept nor scored while an import is under way; the next run does it");
                return;
            }
            var everyone =
                    forecasts.everyone(clock.instant().minus(OLDEST_COUNT)).orElse(null);
            if (everyone == null) {
                LOG.info("Forecasts are neither kept nor scored while deals are counted; the next run does it");
                return;
            }
            score(everyone);
            keep(everyone);
            keepPast(everyone);
        } catch (RuntimeException e) {
            LOG.error("Forecasts could not be kept or scored; the next run tries again", e);
        }
    }

    /** Keeps the forecasts that are due and not yet kept. Returns how many figures. */
    int keep(Everyone everyone) {
        var due = due(everyone.today());
        var asOf = due.minusDays(1);
        if (kept.has(asOf)) {
            return 0;
        }
        var figures = new ArrayList<KeptForecast>();
        everyone.forecast(Period.around(due), asOf).forEach(made -> figures.addAll(figures(made)));
        kept.keep(figures);
        LOG.infof("%d figures of forecasts of %s are kept", figures.size(), asOf);
        return figures.size();
    }

    /**
     * Forecasts the last months, and quarters, that are over and were not forecast before they began, of what was known then, the
     * oldest first: so a history that is brought along tells at once how good forecasts are. Where much more history was brought
     * along since, they are forecast anew.
     *
     * @param stored everything that was stored before is to be in the count that they come from
     * @return how many figures are kept; empty while that is counted
     */
    public OptionalInt keepPast(Instant stored) {
        return forecasts
                .everyone(stored)
                .map(everyone -> OptionalInt.of(keepPast(everyone)))
                .orElse(OptionalInt.empty());
    }

    int keepPast(Everyone everyone) {
        var today = everyone.today();
        var figures = 0;
        for (var i = PAST_MONTHS; i > 0; i--) {
            var first = today.withDayOfMonth(1).minusMonths(i);
            var asOf = first.minusDays(1);
            var over = Period.around(first).stream()
                    .filter(period -> period.from().equals(first) && isOver(period, today))
                    .toList();
            var deals = everyone.dealsOn(asOf);
            if (!over.isEmpty() && isToBeMade(asOf, deals)) {
                figures += keepPast(everyone, over, asOf, deals);
            }
        }
        return figures;
    }

    /** What was kept when it was due is never made anew. */
    private boolean isToBeMade(LocalDate asOf, int deals) {
        var before = kept.dealsBehind(asOf);
        return before.isPresent() ? deals > before.getAsInt() * MUCH_MORE : !kept.has(asOf);
    }

    private int keepPast(Everyone everyone, List<Period> periods, LocalDate asOf, int deals) {
        var figures = new ArrayList<KeptForecast>();
        for (var made : everyone.forecast(periods, asOf)) {
            var ended = everyone.ended(made.unit(), made.period());
            var known = everyone.startOf(made.period().to().plusDays(Forecasts.DAYS_OF_GRACE + 1L));
            figures(made).forEach(figure -> figures.add(figure.ended(outcome(ended, figure.measure()), known)));
        }
        if (!figures.isEmpty()) {
            kept.keepPast(asOf, figures, deals);
            LOG.infof("%d figures are kept of what would have been forecast on %s", figures.size(), asOf);
        }
        return figures.size();
    }

    private static boolean isOver(Period period, LocalDate today) {
        return period.to().plusDays(Forecasts.DAYS_OF_GRACE).isBefore(today);
    }

    /** Gives forecasts their outcome whose period is over. */
    void score(Everyone everyone) {
        for (var period : kept.due(everyone.today().minusDays(Forecasts.DAYS_OF_GRACE + 1L))) {
            Map<Unit, Outlook> ended = new HashMap<>();
            kept.score(
                    period,
                    forecast -> outcome(
                            ended.computeIfAbsent(forecast.unit(), unit -> everyone.ended(unit, period)),
                            forecast.measure()),
                    clock.instant());
            LOG.infof("The forecasts of %s of %d groups have their outcome", period.name(), ended.size());
        }
    }

    /** The latest Monday or first day of a month. */
    private static LocalDate due(LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = today.withDayOfMonth(1);
        return monday.isAfter(first) ? monday : first;
    }

    private List<KeptForecast> figures(Made made) {
        var outlook = made.outlook();
        var figures = new ArrayList<KeptForecast>();
        var expected = outlook.closedDeals()
                + outlook.expectedFresh()
                + outlook.prospects().stream()
                        .mapToDouble(rated -> rated.chance().share())
                        .sum();
        figures.add(figure(made, KeptForecast.DEALS, outlook.deals(), expected));
        for (var money : outlook.money()) {
            figures.add(
                    figure(made, measure(money), money.range(), money.range().mean()));
        }
        return figures;
    }

    private KeptForecast figure(Made made, String measure, Outlook.Range range, double uncorrected) {
        return new KeptForecast(
                made.unit(),
                made.period(),
                made.asOf(),
                measure,
                range.p10(),
                range.p50(),
                range.p90(),
                range.holds(),
                uncorrected,
                made.rulebook(),
                clock.instant(),
                null,
                null);
    }

    private static String measure(Outlook.Money money) {
        return money.currency().isEmpty() ? KeptForecast.OWN_MONEY : money.currency();
    }

    private static double outcome(Outlook ended, String measure) {
        if (measure.equals(KeptForecast.DEALS)) {
            return ended.closedDeals();
        }
        return ended.money().stream()
                .filter(money -> measure(money).equals(measure))
                .mapToDouble(Outlook.Money::closed)
                .sum();
    }
}
