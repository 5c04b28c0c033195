package io.salesmanager.inspection.behind;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.history.Answers.ForecastCategory;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deals an address asks for, as its parameters have it. An empty one asks for nothing, but for group, currency and motion. */
public record DealsAsked(
        @Parameter(
                description =
                        "ALL, OPEN, WON, LOST or SET_ASIDE; of a measure DECIDED, TAKEN, UNDECIDED or CAME; without, ALL")
        @QueryParam("which")
        @Nullable String which,

        @Parameter(description = "WIN_RATE or the name of a step, where which is about one")
        @QueryParam("measure")
        @Nullable String measure,

        @Parameter(
                description =
                        "What the group is one of: REP, TEAM, MANAGER, REGION, DIVISION, LINE, SEGMENT, MOTION, SOURCE, ACCOUNT, MARKET or CUSTOMER_REGION")
        @QueryParam("by")
        @Nullable String by,

        @Parameter(description = "Id of a group, empty for the deals of which it is not known; without, all deals")
        @QueryParam("group")
        @Nullable String group,

        @Parameter(description = "Started on this day or later") @QueryParam("from") @Nullable String from,

        @Parameter(description = "Started on this day or earlier") @QueryParam("to") @Nullable String to,

        @Parameter(description = "Closed on this day or later") @QueryParam("closedFrom") @Nullable String closedFrom,

        @Parameter(description = "Closed on this day or earlier") @QueryParam("closedTo") @Nullable String closedTo,

        @Parameter(description = "With a known amount in it, such as EUR; empty is the company's own currency")
        @QueryParam("currency")
        @Nullable String currency,

        @Parameter(description = "The rep's forecast category, such as COMMIT") @QueryParam("category") @Nullable String category,

        @Parameter(description = "There, and open, at the end of this day") @QueryParam("openOn") @Nullable String openOn,

        @Parameter(description = "At this stage at some time") @QueryParam("stage") @Nullable String stage,

        @Parameter(description = "NEW_BUSINESS, RENEWAL or EXPANSION") @QueryParam("motion") @Nullable String motion) {

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
        if (!selected.needsMeasure() && !isBlank(measure)) {
            throw Problem.ofField(
                    "measure-without-step",
                    "measure",
                    "A measure selects nothing together with %s.".formatted(selected),
                    "Send which as DECIDED, TAKEN, UNDECIDED or CAME, or leave measure out.");
        }
        if (isBlank(by) && !isBlank(group)) {
            throw Problem.ofField(
                    "group-without-by",
                    "by",
                    "It is not said what '%s' is a group of.".formatted(group),
                    "Send by, such as REP or TEAM, or leave group out.");
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
                category == null || category.isBlank() ? null : named("category", category, ForecastCategory.class),
                day("openOn", openOn),
                isBlank(stage) ? null : stage,
                motion == null || motion.isBlank() ? motion : named("motion", motion, Motion.class));
    }

    private static String named(String field, String given, Class<? extends Enum<?>> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return names.stream()
                .filter(given.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "unknown-value",
                        field,
                        "There is no %s '%s'.".formatted(field, given),
                        "Send one of %s.".formatted(String.join(", ", names))));
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
