package io.salesmanager.platform;

import java.time.Clock;

/** The only place that knows the wall clock. Within the service it is injected; commands ask for it here. */
public final class SystemClock {
    private SystemClock() {}

    public static Clock get() {
        return Clock.systemUTC();
    }
}
