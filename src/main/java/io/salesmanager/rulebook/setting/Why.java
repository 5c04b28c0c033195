package io.salesmanager.rulebook.setting;

import io.salesmanager.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The reason for a setting, as it stands in the last column of its file. */
public final class Why {
    private static final int LONGEST = 500;

    private Why() {}

    /**
     * The reason without blanks around.
     *
     * @param path of what was sent, such as {@code [2].}, or empty
     * @throws Problem where it is missing, or a spreadsheet would take it for a formula
     */
    public static String checked(@Nullable String why, String path) {
        var text = why == null ? "" : why.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.ofField(
                    "missing-field",
                    path + "why",
                    "A change needs a reason of 1 to %d characters in one line.".formatted(LONGEST),
                    "Say where the new setting comes from; it stands beside it from then on.");
        }
        if ("=+-@".indexOf(text.charAt(0)) >= 0) {
            throw Problem.ofField(
                    "bad-value",
                    path + "why",
                    "A reason cannot begin with '%s': spreadsheets take that for a formula.".formatted(text.charAt(0)),
                    "Begin it with a letter or a digit.");
        }
        return text;
    }
}
