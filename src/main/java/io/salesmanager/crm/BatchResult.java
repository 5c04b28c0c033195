package io.salesmanager.crm;

import io.salesmanager.platform.idempotency.RefusedInPart;
import java.util.List;

/** What became of a batch: nothing that is valid is lost with what is not. */
public record BatchResult(
        long created, long changed, long unchanged, long rejected, boolean dryRun, List<ItemResult> items)
        implements RefusedInPart {

    @Override
    public boolean someRefused() {
        return rejected > 0;
    }

    public static BatchResult of(List<ItemResult> items, boolean dryRun) {
        return new BatchResult(
                count(items, Change.CREATED),
                count(items, Change.CHANGED),
                count(items, Change.UNCHANGED),
                count(items, Change.REJECTED),
                dryRun,
                List.copyOf(items));
    }

    private static long count(List<ItemResult> items, Change change) {
        return items.stream().filter(item -> item.result() == change).count();
    }
}
