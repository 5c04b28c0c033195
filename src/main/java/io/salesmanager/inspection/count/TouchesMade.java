package io.salesmanager.inspection.count;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salesmanager.playbook.Channel;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Purpose;
import java.util.List;
import java.util.Objects;

/** The touches of a deal in order of time: when, through which channel, and what for. */
public final class TouchesMade extends Packed {
    private static final int PURPOSE_BITS = 4;
    private static final Channel[] CHANNELS = Channel.values();
    private static final Purpose[] PURPOSES = Purpose.values();

    TouchesMade(int[] events, int from, int to) {
        super(events, from, to);
    }

    private static TouchesMade all(int[] events) {
        return new TouchesMade(events, 0, events.length);
    }

    @JsonCreator
    public static TouchesMade of(int... packed) {
        return all(packed.clone());
    }

    static TouchesMade of(List<Activity> activities) {
        return all(activities.stream()
                .filter(Activity::isTouch)
                .mapToLong(activity -> Integer.toUnsignedLong(pack(activity.happened(), code(activity))))
                .sorted()
                .mapToInt(packed -> (int) packed)
                .toArray());
    }

    public Channel channel(int i) {
        return CHANNELS[code(i) >> PURPOSE_BITS];
    }

    public Purpose purpose(int i) {
        return PURPOSES[code(i) & ((1 << PURPOSE_BITS) - 1)];
    }

    private static int code(Activity touch) {
        var purpose = Objects.requireNonNullElse(touch.purpose(), Purpose.UNKNOWN);
        return Channel.valueOf(touch.type().name()).ordinal() << PURPOSE_BITS | purpose.ordinal();
    }
}
