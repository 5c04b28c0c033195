package io.salesmanager.console.inspection;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.platform.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The deals behind a number.
 *
 * @param group of the dimension; empty for deals of which it is not known; null for all groups
 * @param measure what {@code which} is about, where it is about a step
 */
public record DealQuery(
        Cohort cohort,
        @Nullable Dimension by,
        @Nullable String group,
        @Nullable Measure measure,
        Which which) {

    public enum Which {
        ALL("All deals"),
        OPEN("Open deals"),
        WON("Won deals"),
        LOST("Lost deals"),
        SET_ASIDE("Deals that were archived or disqualified"),
        /** That count for a measure: succeeded or failed. */
        DECIDED("Deals that count for the %s"),
        TAKEN("Deals that succeeded at the %s"),
        UNDECIDED("Deals that may still decide the %s"),
        /** That came to a step and ended. */
        CAME("Deals that ended and had come to the step of the %s");

        private final String words;

        Which(String words) {
            this.words = words;
        }

        boolean needsMeasure() {
            return this == DECIDED || this == TAKEN || this == UNDECIDED || this == CAME;
        }

        static Which named(@Nullable String name) {
            return name == null || name.isBlank()
                    ? ALL
                    : Arrays.stream(values())
                            .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                            .findFirst()
                            .orElseThrow(() -> Problem.ofField(
                                    "unknown-selection",
                                    "which",
                                    "There is no selection '%s'.".formatted(name),
                                    "Send one of: %s."
                                            .formatted(Arrays.stream(values())
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    static DealQuery all(Cohort cohort) {
        return new DealQuery(cohort, null, null, null, Which.ALL);
    }

    /** @param id null for deals of which the group is not known */
    DealQuery of(@Nullable Dimension dimension, @Nullable String id) {
        return dimension == null ? this : new DealQuery(cohort, dimension, id == null ? "" : id, measure, which);
    }

    DealQuery only(Which selected) {
        return new DealQuery(cohort, by, group, null, selected);
    }

    DealQuery only(Which selected, Measure of) {
        return new DealQuery(cohort, by, group, of, selected);
    }

    public boolean has(CountedDeal deal, CompanyCount company) {
        return isSelected(deal) && cohort.has(deal) && isOfGroup(deal, company);
    }

    private boolean isOfGroup(CountedDeal deal, CompanyCount company) {
        if (by == null || group == null) {
            return true;
        }
        return group.equals(Objects.requireNonNullElse(by.groupOf(deal, company), ""));
    }

    private boolean isSelected(CountedDeal deal) {
        return switch (which) {
            case ALL -> true;
            case OPEN -> deal.end() == End.OPEN;
            case WON -> deal.end() == End.WON;
            case LOST -> deal.end() == End.LOST;
            case SET_ASIDE -> deal.end() == End.SET_ASIDE;
            case DECIDED -> measure().isTrial(deal);
            case TAKEN -> measure().isTrial(deal) && measure().isSuccess(deal);
            case UNDECIDED -> measure().isUndecided(deal);
            case CAME ->
                deal.end() != End.OPEN && deal.steps().hasTried(measure().step());
        };
    }

    @Override
    public Measure measure() {
        return Objects.requireNonNull(measure, "a selection by a step names it");
    }

    /** The address of the list. */
    public String address() {
        return address(null);
    }

    /** @param after id of the last deal of the page before */
    String address(@Nullable String after) {
        var address = new StringBuilder("/inspection/deals?which=").append(which);
        add(address, "measure", measure == null ? null : measure.name());
        add(address, "by", by == null ? null : by.name());
        add(address, "group", by == null ? null : group);
        add(address, "from", cohort.from());
        add(address, "to", cohort.to());
        add(address, "after", after);
        return address.toString();
    }

    /** By hand: a page of 500 reps has 5,000 addresses, which a UriBuilder makes in a second. */
    private static void add(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** In words, such as {@code Won deals, rep Nora Berg, started from 2026-01-01}. */
    public String words(CompanyCount company) {
        var words = new StringBuilder(which.words.formatted(measure == null ? "" : measure.words()));
        var dimension = by;
        if (dimension != null && group != null) {
            words.append(", ")
                    .append(dimension.one())
                    .append(' ')
                    .append(group.isEmpty() ? "not known" : dimension.nameOf(group, company));
        }
        if (cohort.from() != null) {
            words.append(", started from ").append(cohort.from());
        }
        if (cohort.to() != null) {
            words.append(cohort.from() == null ? ", started until " : " to ").append(cohort.to());
        }
        return words.toString();
    }

    static String words(End end) {
        return end.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
