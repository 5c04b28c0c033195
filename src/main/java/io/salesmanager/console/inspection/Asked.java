package io.salesmanager.console.inspection;

import io.salesmanager.inspection.behind.DealsAsked;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Dimension;
import java.time.LocalDate;
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

    public static @Nullable LocalDate day(String field, @Nullable String given) {
        return DealsAsked.day(field, given);
    }
}
