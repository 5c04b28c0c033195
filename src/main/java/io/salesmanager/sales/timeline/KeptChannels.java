package io.salesmanager.sales.timeline;

import io.salesmanager.playbook.Channel;
import io.salesmanager.sales.history.Activity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The channels of which a CRM keeps touches. Many keep no e-mails: steps by e-mail would then never be done, however many were written.
 */
public final class KeptChannels {
    /** With fewer touches a channel may be missing because nobody used it. */
    public static final int ENOUGH = 200;

    private final EnumSet<Channel> unseen = EnumSet.allOf(Channel.class);
    private int touches;

    /** The channels that none of many touches went through; none where there are fewer than {@value #ENOUGH}. */
    public static Set<Channel> missing(List<List<Activity>> ofDeals) {
        var kept = new KeptChannels();
        for (var activities : ofDeals) {
            for (var activity : activities) {
                if (activity.isTouch()) {
                    kept.add(Channel.valueOf(activity.type().name()));
                }
            }
            if (kept.areAllSeen()) {
                break;
            }
        }
        return kept.missing();
    }

    public void add(Channel touch) {
        touches++;
        unseen.remove(touch);
    }

    public boolean areAllSeen() {
        return unseen.isEmpty();
    }

    /** How many touches were looked at. */
    public int touches() {
        return touches;
    }

    public Set<Channel> missing() {
        return touches < ENOUGH ? Set.of() : Set.copyOf(unseen);
    }
}
