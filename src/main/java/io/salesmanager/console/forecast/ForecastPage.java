package io.salesmanager.console.forecast;

import io.salesmanager.console.FilterChoices;
import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.forecast.answer.ForecastAnswer;
import io.salesmanager.forecast.answer.ForecastAnswer.Goal;
import io.salesmanager.forecast.answer.ForecastAnswer.Money;
import io.salesmanager.forecast.answer.ForecastAnswer.Past;
import io.salesmanager.forecast.answer.TrackRecord;
import io.salesmanager.inspection.behind.DealQuery;
import io.salesmanager.inspection.behind.Narrowing;
import io.salesmanager.inspection.behind.Which;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.progress.Rates;
import java.text.NumberFormat;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param record null where no kept forecasts are of exactly these deals
 */
public record ForecastPage(
        ForecastAnswer answer,
        FilterChoices choices,
        List<String> periods,
        List<Chart> ranges,
        @Nullable TrackRecord record,
        @Nullable Chart history) {
    static final int DEALS_SHOWN = 25;
    private static final int MOST_DEALS = 500;

    /** When wins count for the chance of a deal, by the day of the forecast. */
    public String horizon() {
        var within = ChronoUnit.DAYS.between(answer.asOf(), answer.period().to());
        var after = ChronoUnit.DAYS.between(answer.asOf(), answer.period().from()) - 1;
        return after <= 0
                ? "within the next %s".formatted(days(within))
                : "between %d and %s later".formatted(after + 1, days(within));
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : "%,d days".formatted(days);
    }

    /** How long the past periods are that are compared. */
    public String pastDays() {
        var past = answer.history().periods().get(0);
        return days(ChronoUnit.DAYS.between(past.from(), past.to()) + 1);
    }

    /** Where more of the deals are named; null where that are all, or as many as can be. */
    public @Nullable String moreDeals() {
        var shown = answer.prospects().size();
        return answer.moreProspects() == 0 || shown >= MOST_DEALS
                ? null
                : Address.of("/forecast")
                        .with("period", answer.period().name())
                        .with("rep", answer.rep())
                        .with("team", answer.team())
                        .with("deals", Math.min(MOST_DEALS, shown + DEALS_SHOWN))
                        .text();
    }

    /** The forecast of one team. */
    public String of(FilterChoices.Choice team) {
        return Address.of("/forecast")
                .with("period", answer.period().name())
                .with("team", team.id())
                .text();
    }

    /** What remains of what is expected, and what is open over it. */
    public String coverage(Goal goal) {
        return goal.remaining() > 0 ? times(goal.coverage()) : goal.target() == 0 ? "nothing remains" : "reached";
    }

    public String count(int number) {
        return "%,d".formatted(number);
    }

    public boolean isRep(FilterChoices.Choice choice) {
        return choice.id().equals(answer.rep());
    }

    public boolean isTeam(FilterChoices.Choice choice) {
        return choice.id().equals(answer.team());
    }

    /** Won in the period so far. */
    public String closed() {
        return won().address();
    }

    public String closed(Money money) {
        return won(money.currency()).address();
    }

    public String open() {
        return of(DealQuery.of(Which.OPEN)).address();
    }

    public String open(Money money) {
        return of(DealQuery.of(Which.OPEN))
                .that(Narrowing.NONE.in(money.currency()))
                .address();
    }

    /** The open ones with a forecast category; what is closed is counted with them. */
    public String open(Money money, String category) {
        return of(DealQuery.of(Which.OPEN))
                .that(Narrowing.NONE.in(money.currency()).forecastAs(category))
                .address();
    }

    public String expected(Past past) {
        return of(DealQuery.of(Which.ALL))
                .that(Narrowing.NONE.openOn(past.before()))
                .address();
    }

    public String wonOf(Past past) {
        return of(DealQuery.of(Which.WON))
                .that(Narrowing.NONE.openOn(past.before()).closed(past.from(), past.to()))
                .address();
    }

    public String fresh(Past past) {
        return of(DealQuery.all(new Cohort(past.before().plusDays(1), null)).only(Which.WON))
                .that(Narrowing.NONE.closed(past.from(), past.to()))
                .address();
    }

    public String decided() {
        return of(DealQuery.of(Which.DECIDED).only(Which.DECIDED, Measure.WIN_RATE))
                .that(Narrowing.NONE.closed(Rates.firstDay(answer.asOf()), answer.asOf()))
                .address();
    }

    private DealQuery won() {
        return of(DealQuery.of(Which.WON)).that(inPeriod());
    }

    private DealQuery won(@Nullable String currency) {
        return of(DealQuery.of(Which.WON)).that(inPeriod().in(currency));
    }

    private Narrowing inPeriod() {
        var to = answer.period().to();
        return Narrowing.NONE.closed(answer.period().from(), answer.asOf().isBefore(to) ? answer.asOf() : to);
    }

    private DealQuery of(DealQuery query) {
        if (answer.rep() != null) {
            return query.of(Dimension.REP, answer.rep());
        }
        return answer.team() == null ? query : query.of(Dimension.TEAM, answer.team());
    }

    /** Without decimals. */
    public String whole(@Nullable Double number) {
        return number == null
                ? "not known"
                : NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    public String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    public String hundredths(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    public String times(@Nullable Double number) {
        return number == null ? "not known" : String.format(Locale.ROOT, "%.1f", number);
    }

    public String percent(@Nullable Double share) {
        return share == null ? "not known" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
