package io.salesmanager.inspection.shown;

import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the groups of a report: of hundreds nobody reads all at a time.
 *
 * @param first the place of the first that is shown, from 0
 * @param next the cursor to ask for what follows; null at the end
 */
public record Part<T>(List<T> shown, int first, @Nullable String next) {
    public Part {
        shown = List.copyOf(shown);
    }

    /**
     * @param list its name, to which cursors belong
     * @param after the {@code next} of the part before, or null for the first
     * @throws io.salesmanager.platform.Problem 422 for a limit that is not 1 to 500, and for what is no cursor of this list
     */
    public static <T> Part<T> of(String list, List<T> all, int limit, @Nullable String after) {
        var most = Page.limit(limit);
        return after == null || after.isBlank()
                ? from(list, all, most, 0)
                : from(
                        list,
                        all,
                        most,
                        Cursor.number(Cursor.keys(list, after, 1).get(0), after));
    }

    /** @param place of the first that is shown, from 0 */
    public static <T> Part<T> from(String list, List<T> all, int limit, long place) {
        var first = (int) Math.max(0, Math.min(all.size(), place));
        var end = Math.min(all.size(), first + limit);
        return new Part<>(
                all.subList(first, end), first, end < all.size() ? Cursor.of(list, String.valueOf(end)) : null);
    }
}
