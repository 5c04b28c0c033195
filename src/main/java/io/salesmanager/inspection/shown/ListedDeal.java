package io.salesmanager.inspection.shown;

import io.salesmanager.inspection.count.CountedDeal.End;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deal behind a number. Null means unknown.
 *
 * @param rep name of its owner, or the id where there is no name
 * @param figures what it adds to the number, by name
 * @param sentence the same in words
 */
public record ListedDeal(
        String id,
        @Nullable String name,
        @Nullable String repId,
        @Nullable String rep,
        @Nullable String line,
        @Nullable String stage,
        @Nullable LocalDate started,
        @Nullable LocalDate closed,
        End end,
        @Nullable Double amount,
        @Nullable String currency,
        Map<String, @Nullable Double> figures,
        String sentence) {}
