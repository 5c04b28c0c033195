package io.salesmanager.console.forecast;

import io.salesmanager.console.FilterChoices;
import io.salesmanager.console.chart.Chart;
import io.salesmanager.forecast.answer.ForecastAnswer;
import io.salesmanager.forecast.answer.TrackRecord;
import java.text.NumberFormat;
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

    public boolean isRep(FilterChoices.Choice choice) {
        return choice.id().equals(answer.rep());
    }

    public boolean isTeam(FilterChoices.Choice choice) {
        return choice.id().equals(answer.team());
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

    public String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
