package io.salesmanager.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The only place that knows the wall clock. Everything else has a {@link Clock} injected. */
public class ClockProducer {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return wall();
    }

    /** For commands, which have nothing injected. */
    public static Clock wall() {
        return Clock.systemUTC();
    }
}
