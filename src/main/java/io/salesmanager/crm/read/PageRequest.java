package io.salesmanager.crm.read;

import io.salesmanager.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param afterId the id of the last item of the part before; empty for the first part
 */
public record PageRequest(int limit, String afterId) {
    private static final int LARGEST = 1_000;

    /** @param after the {@code next} of the part before, or null for the first part */
    public static PageRequest of(int limit, @Nullable String after) {
        if (limit < 1 || limit > LARGEST) {
            throw Problem.ofField(
                    "out-of-range", "limit", "'limit' is %d.".formatted(limit), "Send 1 to %d.".formatted(LARGEST));
        }
        try {
            return new PageRequest(
                    limit,
                    after == null || after.isEmpty()
                            ? ""
                            : new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.ofField(
                    "bad-cursor", "after", "This is no cursor.", "Send the 'next' of the answer before, unchanged.");
        }
    }

    static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
