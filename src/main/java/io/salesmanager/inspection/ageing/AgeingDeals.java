package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Selected;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.platform.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open deals behind a number of the report: those that have been longest where they are come first. */
public final class AgeingDeals {
    /** Which of the open deals. */
    public enum Only {
        OPEN,
        OVER,
        STOPPED,
        /** Older than nine of ten won ones were. */
        OUTLIER;

        /** @throws Problem 422 where there is none of that name */
        public static Only named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> Problem.ofField(
                            "unknown-choice",
                            "only",
                            "Deals cannot be chosen by '%s'.".formatted(name),
                            "Send one of: %s."
                                    .formatted(Arrays.stream(values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", ")))));
        }
    }

    private AgeingDeals() {}

    /** @param stage only deals in it; null means any */
    public static Selected of(CompanyCount company, Slice slice, Only only, @Nullable String stage) {
        var cycles = new WonCycles(company);
        return Selected.of(
                company,
                slice,
                deal -> {
                    var age = DealAge.of(deal, company);
                    return age != null && (stage == null || stage.equals(age.stage())) && is(only, age, cycles)
                            ? 1 + Objects.requireNonNullElse(age.days(), -1)
                            : Selected.NOT;
                },
                deal -> behind(Objects.requireNonNull(DealAge.of(deal, company)), cycles));
    }

    private static boolean is(Only only, DealAge age, WonCycles cycles) {
        return switch (only) {
            case OPEN -> true;
            case OVER -> age.isOver();
            case STOPPED -> age.isStopped();
            case OUTLIER -> cycles.isOutlier(age);
        };
    }

    private static Behind behind(DealAge age, WonCycles cycles) {
        var figures = new LinkedHashMap<String, @Nullable Double>();
        figures.put("daysInStage", number(age.days()));
        figures.put("limit", number(age.limit()));
        figures.put("age", number(age.age()));
        var cycle = cycles.like(age.deal());
        figures.put("wonWithin", cycle == null ? null : cycle.p90());
        var clock = age.stoppedUntil() == null
                ? ""
                : "; the next step of %s stops the clock".formatted(Said.day(age.stoppedUntil()));
        var days = age.age();
        var old = cycle != null && days != null && cycles.isOutlier(age)
                ? " It is %s old; nine of ten of %d like it were won within %s."
                        .formatted(Said.count(days, "day"), cycle.won(), Said.number(cycle.p90()))
                : "";
        var where = age.stage() == null
                ? "Its stage is none of the playbook's"
                : "It is not known since when it is in " + age.stage();
        var sentence = age.days() == null
                ? "%s%s.%s".formatted(where, clock, old)
                : "%s in %s%s%s.%s"
                        .formatted(
                                Said.count(age.days(), "business day"),
                                age.stage(),
                                age.limit() == null ? "" : " of %d allowed".formatted(age.limit()),
                                clock,
                                old);
        return new Behind(age.deal(), figures, sentence);
    }

    private static @Nullable Double number(@Nullable Integer number) {
        return number == null ? null : number.doubleValue();
    }
}
