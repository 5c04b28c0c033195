package io.salesmanager.rulebook.rest;

import io.salesmanager.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Values that a call cannot do without. */
final class Required {
    private static final int LONGEST = 1_000;

    private Required() {}

    /** Why something is done; who looks later wants to know. */
    static String why(@Nullable String why) {
        if (why == null || why.isBlank()) {
            throw Problem.ofField(
                    "missing-field", "why", "'why' is missing.", "Say in a sentence what this is for; it is kept.");
        }
        if (why.length() > LONGEST) {
            throw Problem.ofField(
                    "too-long",
                    "why",
                    "'why' has %,d characters.".formatted(why.length()),
                    "Use %,d at most.".formatted(LONGEST));
        }
        return why.strip();
    }
}
