package io.salesmanager.platform.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds a taken port before anything is loaded; the server itself binds it last. */
@ApplicationScoped
class PortCheck {
    private static final int FIRST = 1;

    private final String host;
    private final int port;
    private final boolean listens;

    PortCheck(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "quarkus.http.insecure-requests", defaultValue = "enabled") String insecure,
            @ConfigProperty(name = "quarkus.http.so-reuse-port", defaultValue = "false") boolean shared) {
        this.host = host;
        this.port = port;
        this.listens = enabled && !insecure.equalsIgnoreCase("disabled") && !shared && port != 0;
    }

    /** Not in dev mode, which keeps the port from one reload to the next, nor in tests, which have another. */
    void check(@Observes @Priority(FIRST) StartupEvent event) throws QuarkusBindException {
        if (listens && LaunchMode.current() == LaunchMode.NORMAL) {
            check(host, port);
        }
    }

    static void check(String host, int port) throws QuarkusBindException {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(host)).close();
        } catch (BindException refused) {
            throw new QuarkusBindException(host, port, refused);
        } catch (IOException unknown) {
            var refused = new BindException(unknown.getMessage());
            refused.initCause(unknown);
            throw new QuarkusBindException(host, port, refused);
        }
    }
}
