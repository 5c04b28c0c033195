package io.salesmanager.console.rulebook.dial;

import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.dial.DialChange;
import io.salesmanager.rulebook.dial.DialScope;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Names a dial and the deals that a value of it is for, in a field of a form. */
record DialKey(String dial, DialScope scope) {
    private static final String BETWEEN = "|";
    private static final int PARTS = 5;

    /** @throws Problem 422 if it is none */
    static DialKey read(String text) {
        var parts = text.split("\\|", -1);
        if (parts.length != PARTS || parts[0].isEmpty()) {
            throw Problem.ofField(
                    "unknown-dial", "dial", "'%s' names no dial.".formatted(text), "Use the fields of the page.");
        }
        return new DialKey(parts[0], new DialScope(part(parts[1]), part(parts[2]), part(parts[3]), part(parts[4])));
    }

    public String text() {
        return String.join(
                BETWEEN,
                dial,
                text(scope.stage()),
                text(scope.motion()),
                text(scope.productLine()),
                text(scope.segment()));
    }

    DialChange to(BigDecimal value, String why) {
        return new DialChange(
                dial, value, scope.stage(), scope.motion(), scope.productLine(), scope.segment(), null, why);
    }

    DialChange remove(String why) {
        return new DialChange(
                dial, null, scope.stage(), scope.motion(), scope.productLine(), scope.segment(), true, why);
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static @Nullable String part(String text) {
        return text.isEmpty() ? null : text;
    }
}
