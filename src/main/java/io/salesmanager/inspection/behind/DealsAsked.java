package io.salesmanager.inspection.behind;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.platform.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which deals an address asks for, as its parameters have it. An empty one asks for nothing, but for group, currency and motion. */
public record DealsAsked(
        @Nullable String which,
        @Nullable String measure,
        @Nullable String by,
        @Nullable String group,
        @Nullable String from,
        @Nullable String to,
        @Nullable String closedFrom,
        @Nullable String closedTo,
        @Nullable String currency,
        @Nullable String category,
        @Nullable String openOn,
        @Nullable String stage,
        @Nullable String motion) {

    /** @throws Problem 422 that names the parameter and what it can be */
    public DealQuery in(CompanyCount company) {
        var selected = Which.named(which);
        if (selected.needsMeasure() && isBlank(measure)) {
            throw Problem.ofField(
                    "missing-field",
                    "measure",
                    "It is not said of which step.",
                    "Send measure with the name of a step.");
        }
        return new DealQuery(
                Cohort.of(day("from", from), day("to", to)),
                by == null || by.isBlank() ? null : Grouping.named(by),
                group,
                selected.needsMeasure() && measure != null ? measure(measure, company) : null,
                selected,
                narrowing());
    }

    private Narrowing narrowing() {
        var first = day("closedFrom", closedFrom);
        var last = day("closedTo", closedTo);
        if (first != null && last != null && last.isBefore(first)) {
            throw Problem.ofField(
                    "empty-range",
                    "closedTo",
                    "%s is before %s.".formatted(last, first),
                    "Send the first day as closedFrom and the last day as closedTo.");
        }
        return new Narrowing(
                first,
                last,
                currency == null ? null : currency.strip(),
                isBlank(category) ? null : category,
                day("openOn", openOn),
                isBlank(stage) ? null : stage,
                motion == null ? null : motion.strip());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** @throws Problem 422 where there is none of that name */
    public static Measure measure(String name, CompanyCount company) {
        return Measure.find(name, company.steps())
                .orElseThrow(() -> Problem.ofField(
                        "unknown-measure",
                        "measure",
                        "There is no measure '%s'.".formatted(name),
                        "Choose one of: %s."
                                .formatted(Measure.all(company.steps()).stream()
                                        .map(Measure::name)
                                        .collect(Collectors.joining(", ")))));
    }

    /** @throws Problem 422 where it is no day */
    public static @Nullable LocalDate day(String field, @Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeException e) {
            throw Problem.ofField(
                    "bad-day",
                    field,
                    "'%s' is no day.".formatted(given),
                    "Send it as year, month and day: 2026-11-20.");
        }
    }
}
