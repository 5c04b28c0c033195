package io.salesmanager.crm.check;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Checks every event of a stream, at its place in it; a gap is refused where the whole stream is checked. */
final class Each {
    private Each() {}

    static <E> void of(@Nullable List<E> events, String field, Check check, BiConsumer<E, Check> one) {
        if (events == null) {
            return;
        }
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i) != null) {
                one.accept(events.get(i), check.inside(field, i));
            }
        }
    }
}
