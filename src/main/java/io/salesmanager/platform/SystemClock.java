package io.salesmanager.platform;

import java.time.Clock;

/** The clock of the machine, for what runs without the service. */
public final class SystemClock {
    private SystemClock() {}

    public static Clock get() {
        return Clock.systemUTC();
    }
}
