package io.salesmanager.engine.rule;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a condition reads.
 *
 * @param name as the author wrote it, such as {@code touchesInLast(dial("x"))}
 * @param changeable whether someone can change it, rather than only time
 * @param shown reads the value as people see it, null for unknown
 */
public record FactUse<T>(String name, boolean canBeUnknown, boolean changeable, Function<T, @Nullable Object> shown) {

    /** Whether it is not known of this one. */
    public boolean isUnknown(T of) {
        return canBeUnknown && shown.apply(of) == null;
    }
}
