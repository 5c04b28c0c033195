package io.salesmanager.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list goes on; callers see it as opaque text. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";
    private static final String MARK = "cursor";

    private Cursor() {}

    /**
     * Where a list goes on.
     *
     * @param list its name, so that the cursor of another list is none of this one
     * @param keys the sort keys of the last item shown, in order
     */
    public static String of(String list, String... keys) {
        var joined = (marked(list) + String.join(SEPARATOR, keys)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /**
     * The sort keys again.
     *
     * @throws Problem 422 if it is not a cursor of that list with that many keys
     */
    public static List<String> keys(String list, String cursor, int count) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var keys = List.of(joined.split(SEPARATOR, -1));
            if (joined.startsWith(marked(list)) && keys.size() == count + 2) {
                return keys.subList(2, keys.size());
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused(cursor, notBase64);
        }
        throw refused(cursor, null);
    }

    /**
     * A key that is a number.
     *
     * @throws Problem 422 if it is none
     */
    public static long number(String key, String cursor) {
        return key(key, cursor, Long::valueOf);
    }

    /**
     * A key that is more than text.
     *
     * @throws Problem 422 if {@code reader} cannot read it
     */
    public static <K> K key(String key, String cursor, Function<String, K> reader) {
        try {
            return reader.apply(key);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(cursor, e);
        }
    }

    private static String marked(String list) {
        return MARK + SEPARATOR + list + SEPARATOR;
    }

    private static Problem refused(String cursor, @Nullable Throwable cause) {
        var problem = Problem.ofField(
                "bad-cursor",
                "after",
                "'%s' is not a cursor of this list.".formatted(cursor),
                "Pass 'next' of the page before as it is, or leave after out to begin at the start.");
        problem.initCause(cause);
        return problem;
    }
}
