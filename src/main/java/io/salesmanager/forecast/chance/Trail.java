package io.salesmanager.forecast.chance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal's way through the open stages, in days since 1970.
 *
 * @param rep who owns it
 * @param created day on which it became known
 * @param stays in order of time
 * @param size class of its amount, from 0 to below {@link #SIZES}: large deals take longer than small ones
 * @param ended day on which it was won, lost or set aside; {@link #OPEN} while it is not
 */
public record Trail(@Nullable String rep, int size, int created, List<Stay> stays, int ended, boolean won) {
    public static final int SIZES = 4;
    public static final int OPEN = Integer.MAX_VALUE;

    /**
     * A stay in one stage.
     *
     * @param stage its place among the open stages, from 0
     * @param left {@link #OPEN} while it lasts
     */
    public record Stay(int stage, int entered, int left) {}

    /** Where it stood at the end of a day; null before it was created, after it ended, and where that is not known. */
    public @Nullable Stay at(int day) {
        if (day < created || day >= ended) {
            return null;
        }
        for (var stay : stays) {
            if (stay.entered() <= day && day < stay.left()) {
                return stay;
            }
        }
        return null;
    }

    /** Whether it is won within the horizon after a day. */
    boolean isWon(int day, Horizon horizon) {
        return won && horizon.has(ended - day);
    }
}
