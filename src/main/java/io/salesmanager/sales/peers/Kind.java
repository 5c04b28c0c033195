package io.salesmanager.sales.peers;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a deal is like that its owner did not choose; deals are compared with deals of the same kind. */
public record Kind(@Nullable String motion, @Nullable String source) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER = Comparator.comparing(
                    Kind::motion, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Kind::source, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }
}
