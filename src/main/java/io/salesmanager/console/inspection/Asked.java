package io.salesmanager.console.inspection;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.platform.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the fields of a form or an address ask for. An empty field asks for nothing. */
public final class Asked {
    private Asked() {}

    public static @Nullable Dimension by(@Nullable String by) {
        return by == null || by.isBlank() ? null : Dimension.named(by);
    }

    public static Cohort cohort(@Nullable String from, @Nullable String to) {
        return Cohort.of(day("from", from), day("to", to));
    }

    static Measure measure(String name, CompanyCount company) {
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
