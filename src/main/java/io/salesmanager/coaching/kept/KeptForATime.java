package io.salesmanager.coaching.kept;

import org.jboss.logging.Logger;

/** Something that is kept of people and forgotten when its time is over. */
public interface KeptForATime {
    Logger LOG = Logger.getLogger(KeptForATime.class);

    /** Such as {@code recommendations}. */
    String what();

    /** Forgets what is older than its time; returns how many are gone. */
    int forget();

    /** The same by the clock: what goes wrong is tried again the next time. */
    default void forgetByTheClock() {
        try {
            LOG.debugf("%d %s are forgotten", forget(), what());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Old %s could not be forgotten; the next run tries again", what());
        }
    }
}
