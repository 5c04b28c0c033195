package io.salesmanager.inspection.count;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Events of a deal in order of time, four bytes each: the minute since 1970 (26 bits, until 2097) and a code of 6 bits. An event
 * as an object takes eight times as much, and a million deals have ten million of them.
 */
abstract sealed class Packed permits Stays, TouchesMade {
    static final int CODES = 64;

    private static final int CODE_BITS = 6;
    private static final long LAST_MINUTE = (1L << (Integer.SIZE - CODE_BITS)) - 1;
    private static final long SECONDS = 60;

    private final int[] events;
    private final int from;
    private final int to;

    /** Those of the events that stand at {@code from} up to but not including {@code to}. */
    Packed(int[] events, int from, int to) {
        this.events = events;
        this.from = from;
        this.to = to;
    }

    static int pack(@Nullable Instant happened, int code) {
        var minute = happened == null ? 0 : Math.floorDiv(happened.getEpochSecond(), SECONDS);
        return (int) (Math.max(0, Math.min(LAST_MINUTE, minute)) << CODE_BITS) | code;
    }

    public final int size() {
        return to - from;
    }

    public final boolean isEmpty() {
        return to == from;
    }

    /** The minute since 1970 of the event at this place, from 0. */
    public final int minute(int i) {
        return events[from + i] >>> CODE_BITS;
    }

    public final Instant happened(int i) {
        return Instant.ofEpochSecond(minute(i) * SECONDS);
    }

    final int code(int i) {
        return events[from + i] & (CODES - 1);
    }

    /** To be kept as it stands; {@code of} of the same numbers is equal to this. */
    @JsonValue
    public final int[] packed() {
        return Arrays.copyOfRange(events, from, to);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Packed packed
                && getClass() == packed.getClass()
                && Arrays.equals(events, from, to, packed.events, packed.from, packed.to);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(packed());
    }

    @Override
    public final String toString() {
        return Arrays.toString(packed());
    }
}
