package io.salesmanager.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list.
 *
 * @param next the cursor to ask for what follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Most items that a page may be asked for. */
    public static final int MOST = 500;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first {@code limit} of what was read.
     *
     * @param read up to {@code limit + 1} items: one more than asked for tells that there is more
     * @param cursor of an item, from which the next page goes on
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        var items = read.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }

    /**
     * A limit that a caller may ask for.
     *
     * @throws Problem 422 if it is not 1 to {@value #MOST}
     */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Problem.ofField(
                    "bad-limit", "limit", "limit is %d.".formatted(asked), "Ask for 1 to %d items.".formatted(MOST));
        }
        return asked;
    }
}
