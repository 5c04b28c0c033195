package io.salesmanager.platform.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Starts the service. */
public final class Service {
    private Service() {}

    public static void run(String... args) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Quarkus.run(null, Service::exit, args);
        } else {
            Quarkus.run(args); // dev mode decides for itself what happens after an end
        }
    }

    /** The log is closed by now. */
    private static void exit(int code, @Nullable Throwable failure) {
        if (failure != null) {
            new StartFailure(Service::database)
                    .said(failure)
                    .ifPresentOrElse(said -> System.err.println("Not started. " + said), failure::printStackTrace);
        }
        System.exit(code);
    }

    private static String database() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .orElse("");
    }
}
