package io.salesmanager.crm.read;

import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list by id is asked for.
 *
 * @param afterId the id of the last item of the part before; empty for the first part
 */
public record PageRequest(int limit, String afterId) {

    /** @param after the {@code next} of the part before, or null for the first part */
    public static PageRequest of(int limit, @Nullable String after) {
        if (after == null || after.isEmpty()) {
            return new PageRequest(Page.limit(limit), "");
        }
        return new PageRequest(Page.limit(limit), Cursor.keys(after, 1).get(0));
    }
}
