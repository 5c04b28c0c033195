package io.salesmanager.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Everything that needs the time has a {@link Clock} injected. */
public class ClockProducer {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return SystemClock.get();
    }
}
