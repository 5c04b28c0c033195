package io.salesmanager.inspection.behind;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deals behind a number.
 *
 * @param group of {@code by}; empty for deals of which it is not known; null for all groups
 * @param measure what {@code which} is about, where it is about a step
 */
public record DealQuery(
        Cohort cohort,
        @Nullable Grouping by,
        @Nullable String group,
        @Nullable Measure measure,
        Which which,
        Narrowing narrowing) {
    private static final Cohort EVER = new Cohort(null, null);

    public static DealQuery all(Cohort cohort) {
        return new DealQuery(cohort, null, null, null, Which.ALL, Narrowing.NONE);
    }

    /** Whenever they started. */
    public static DealQuery of(Which which) {
        return all(EVER).only(which);
    }

    /** @param id null for deals of which the group is not known */
    public DealQuery of(@Nullable Dimension dimension, @Nullable String id) {
        return dimension == null ? this : by(Grouping.of(dimension), id);
    }

    /** @param id null for deals of which the group is not known */
    public DealQuery by(Grouping grouping, @Nullable String id) {
        return new DealQuery(cohort, grouping, id == null ? "" : id, measure, which, narrowing);
    }

    public DealQuery only(Which selected) {
        return new DealQuery(cohort, by, group, null, selected, narrowing);
    }

    public DealQuery only(Which selected, Measure of) {
        return new DealQuery(cohort, by, group, of, selected, narrowing);
    }

    public DealQuery that(Narrowing also) {
        return new DealQuery(cohort, by, group, measure, which, also);
    }

    public boolean has(CountedDeal deal, CompanyCount company) {
        return isSelected(deal) && cohort.has(deal) && isOfGroup(deal, company) && narrowing.has(deal, company);
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
    public String address(@Nullable String after) {
        var address = new StringBuilder("/inspection/deals?which=").append(which);
        add(address, "measure", measure == null ? null : measure.name());
        add(address, "by", by == null ? null : by.name());
        add(address, "group", by == null ? null : group);
        add(address, "from", cohort.from());
        add(address, "to", cohort.to());
        narrowing.parameters().forEach((name, value) -> add(address, name, value));
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
        var words = new StringBuilder(which.words(measure == null ? "" : measure.words()));
        var grouping = by;
        if (grouping != null && group != null) {
            words.append(", ")
                    .append(grouping.one())
                    .append(' ')
                    .append(group.isEmpty() ? "not known" : grouping.nameOf(group, company));
        }
        if (cohort.from() != null) {
            words.append(", started from ").append(cohort.from());
        }
        if (cohort.to() != null) {
            words.append(cohort.from() == null ? ", started until " : " to ").append(cohort.to());
        }
        return words.append(narrowing.words()).toString();
    }

    public static String words(End end) {
        return end.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
