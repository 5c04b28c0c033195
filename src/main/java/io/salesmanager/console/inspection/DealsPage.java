package io.salesmanager.console.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the deals behind a number.
 *
 * @param title what they have in common
 * @param total of all pages
 * @param next address of the page that follows; null at the end
 */
public record DealsPage(
        String title,
        int total,
        List<DealRow> rows,
        @Nullable String next,
        boolean isFirst) {

    public record DealRow(
            String id,
            String name,
            String owner,
            String stage,
            String amount,
            @Nullable LocalDate started,
            @Nullable LocalDate closed,
            String end) {}
}
