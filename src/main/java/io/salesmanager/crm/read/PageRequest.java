package io.salesmanager.crm.read;

import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list by id is asked for.
 *
 * @param after the {@code next} of the part before; null or empty for the first part
 */
public record PageRequest(int limit, @Nullable String after) {

    /** @throws Problem 422 where no part is so large */
    public static PageRequest of(int limit, @Nullable String after) {
        return new PageRequest(Page.limit(limit), after);
    }

    /**
     * The id of the last item of the part before; empty for the first part.
     *
     * @throws Problem 422 where the part before was one of another list
     */
    String afterId(String list) {
        return after == null || after.isEmpty()
                ? ""
                : Cursor.keys(list, after, 1).get(0);
    }
}
