package io.salesmanager.sales.peers;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a deal is like that its owner did not choose; deals are compared with deals of the same kind.
 *
 * @param quarters how many quarters ago it began, at most five; -1 where that is not known. Young deals that have ended ended
 *     fast, and their dates have not had the time to pass, so who came lately would look better or worse for it.
 */
public record Kind(@Nullable String motion, @Nullable String source, int quarters) implements Comparable<Kind> {
    private static final int OLD = 5;
    private static final double DAYS_A_QUARTER = 91;

    private static final Comparator<Kind> ORDER = Comparator.comparing(
                    Kind::motion, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Kind::source, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparingInt(Kind::quarters);

    /** @param ageDays NaN where it is not known */
    public static Kind of(@Nullable String motion, @Nullable String source, double ageDays) {
        var quarters = Double.isNaN(ageDays) ? -1 : (int) Math.min(OLD, Math.max(0, ageDays) / DAYS_A_QUARTER);
        return new Kind(motion, source, quarters);
    }

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }
}
