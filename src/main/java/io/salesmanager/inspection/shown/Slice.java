package io.salesmanager.inspection.shown;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which deals a number is about.
 *
 * @param by null where {@code group} is
 * @param group id of one group; null means any, and an empty one those of which it is not known
 */
public record Slice(@Nullable Dimension by, @Nullable String group, Cohort cohort) {
    public static final Slice ALL = new Slice(null, null, new Cohort(null, null));

    public boolean has(CountedDeal deal, CompanyCount company) {
        if (!cohort.has(deal) || by == null || group == null) {
            return cohort.has(deal);
        }
        var own = by.groupOf(deal, company);
        return own == null ? group.isEmpty() : own.equals(group);
    }
}
