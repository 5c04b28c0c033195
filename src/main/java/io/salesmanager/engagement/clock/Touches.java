package io.salesmanager.engagement.clock;

import io.salesmanager.playbook.Channel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The touches of a buyer of the last days, and those planned since: what the limits of a day and a week count. */
public final class Touches {
    private static final int WEEK = 7;
    private static final int CHANNELS = Channel.values().length;
    private static final long[] NONE = {};

    /** Day since 1970-01-01 times the number of channels, plus the channel. */
    private long[] touches = NONE;

    private int size;

    public Touches() {}

    private Touches(long[] touches, int size) {
        this.touches = touches;
        this.size = size;
    }

    public Touches copy() {
        return new Touches(touches.clone(), size);
    }

    public void add(long day, Channel channel) {
        if (size == touches.length) {
            touches = Arrays.copyOf(touches, Math.max(4, size * 2));
        }
        touches[size] = day * CHANNELS + channel.ordinal();
        size++;
    }

    /** Whether one more touch through {@code channel} on {@code day} stays within the limits. */
    public boolean allow(long day, Channel channel, Limits limits) {
        if (size == 0) {
            return limits.touchesADay() > 0
                    && limits.touchesAWeek() > 0
                    && (channel != Channel.EMAIL || limits.emailsADay() > 0);
        }
        return count(day, day, null) < limits.touchesADay()
                && mostInWeekWith(day) < limits.touchesAWeek()
                && (channel != Channel.EMAIL || count(day, day, Channel.EMAIL) < limits.emailsADay());
    }

    /** Touches in the fullest seven days that hold {@code day}. */
    private int mostInWeekWith(long day) {
        var most = 0;
        for (var first = day - WEEK + 1; first <= day; first++) {
            most = Math.max(most, count(first, first + WEEK - 1, null));
        }
        return most;
    }

    private int count(long from, long to, @Nullable Channel channel) {
        var count = 0;
        for (var i = 0; i < size; i++) {
            var day = Math.floorDiv(touches[i], CHANNELS);
            if (day >= from && day <= to && (channel == null || touches[i] - day * CHANNELS == channel.ordinal())) {
                count++;
            }
        }
        return count;
    }
}
