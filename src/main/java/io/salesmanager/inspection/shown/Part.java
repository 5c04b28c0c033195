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
    private static final String LIST = "groups";

    public Part {
        shown = List.copyOf(shown);
    }

    /**
     * @param after the {@code next} of the part before, or null for the first
     * @throws io.salesmanager.platform.Problem 422 for a limit that is not 1 to 500, and for what is no cursor
     */
    public static <T> Part<T> of(List<T> all, int limit, @Nullable String after) {
        var most = Page.limit(limit);
        var first = after == null || after.isBlank()
                ? 0
                : (int) Math.max(
                        0,
                        Math.min(
                                all.size(),
                                Cursor.number(Cursor.keys(LIST, after, 1).get(0), after)));
        var end = Math.min(all.size(), first + most);
        return new Part<>(all.subList(first, end), first, end < all.size() ? from(end) : null);
    }

    /** The cursor of what begins at a place, from 0. */
    public static String from(int place) {
        return Cursor.of(LIST, String.valueOf(place));
    }
}
