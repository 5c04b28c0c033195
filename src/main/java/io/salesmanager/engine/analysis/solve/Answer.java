package io.salesmanager.engine.analysis.solve;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the solver says to a question.
 *
 * @param facts by name; null is unknown. Empty where none were found
 */
public record Answer(Kind kind, Map<String, @Nullable Object> facts) {
    public enum Kind {
        /** These facts meet it, as far as formulas can tell. */
        FOUND,
        /** No facts meet it. */
        IMPOSSIBLE,
        /** It took too long to tell. */
        OPEN
    }

    public boolean found() {
        return kind == Kind.FOUND;
    }

    public boolean impossible() {
        return kind == Kind.IMPOSSIBLE;
    }
}
