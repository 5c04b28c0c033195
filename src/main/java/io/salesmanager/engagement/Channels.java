package io.salesmanager.engagement;

import io.salesmanager.playbook.Channel;
import org.jspecify.annotations.Nullable;

/** The channels through which a buyer may be reached; one of sixteen sets. */
final class Channels {
    static final Channels ALL;

    private static final Channel[] CHANNELS = Channel.values();
    private static final Channels[] SETS = new Channels[1 << CHANNELS.length];

    static {
        for (var open = 0; open < SETS.length; open++) {
            SETS[open] = new Channels(open);
        }
        ALL = SETS[SETS.length - 1];
    }

    private final int open;

    private Channels(int open) {
        this.open = open;
    }

    boolean has(Channel channel) {
        return (open & bit(channel)) != 0;
    }

    Channels without(Channel channel) {
        return SETS[open & ~bit(channel)];
    }

    /** The wanted channel, else a call, an e-mail or a social message; null where none is open. */
    @Nullable Channel nearest(Channel wanted) {
        if (has(wanted)) {
            return wanted;
        }
        if (has(Channel.CALL)) {
            return Channel.CALL;
        }
        if (has(Channel.EMAIL)) {
            return Channel.EMAIL;
        }
        return has(Channel.SOCIAL) ? Channel.SOCIAL : null;
    }

    private static int bit(Channel channel) {
        return 1 << channel.ordinal();
    }
}
