package io.salesmanager.inspection.shown;

import io.salesmanager.platform.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the deals behind a number.
 *
 * @param asOf when they were counted
 * @param total how many there are in all
 * @param next the cursor to ask for what follows; null at the end
 */
public record DealPage(
        Instant asOf,
        int total,
        String sentence,
        List<ListedDeal> items,
        @Nullable String next) {
    static DealPage of(Instant asOf, int total, String sentence, Page<ListedDeal> page) {
        return new DealPage(asOf, total, sentence, page.items(), page.next());
    }
}
