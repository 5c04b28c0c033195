package io.salesmanager.access.demo;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.salesmanager.access.AccessConfig;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.ProblemWriter;
import io.salesmanager.platform.start.CannotStart;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The demo's lock. Listening on loopback is not enough: any page in this machine's browser can reach loopback, by its
 * name or by a name of its own that it points there. So the names in {@code Host} and {@code Origin} must be loopback's.
 */
@ApplicationScoped
class LoopbackOnly {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int AFTER_REQUEST_ID = 940;
    private final AccessConfig config;
    private final ProblemWriter writer;
    private final String listensOn;

    LoopbackOnly(
            AccessConfig config, ProblemWriter writer, @ConfigProperty(name = "quarkus.http.host") String listensOn) {
        this.config = config;
        this.writer = writer;
        this.listensOn = listensOn;
    }

    void register(@Observes Filters filters) {
        if (!config.demo()) {
            return;
        }
        if (!NAMES.contains(listensOn) && !listensOn.equals("::1")) {
            throw new CannotStart(
                    "The demo lets everybody in, so it listens on 127.0.0.1 only, not on %s. Unset QUARKUS_HTTP_HOST."
                            .formatted(listensOn));
        }
        filters.register(this::check, AFTER_REQUEST_ID);
    }

    private void check(RoutingContext context) {
        var headers = context.request().headers();
        refusal(headers.get("Host"), headers.get("Origin"))
                .ifPresentOrElse(problem -> writer.send(context, problem), context::next);
    }

    /** Why a request with these headers is refused; empty where it is fine. */
    static Optional<Problem> refusal(@Nullable String host, @Nullable String origin) {
        if (host == null || !NAMES.contains(name("http://" + host))) {
            return Optional.of(refused("Host", host));
        }
        if (origin != null && !NAMES.contains(name(origin))) {
            return Optional.of(refused("Origin", origin));
        }
        return Optional.empty();
    }

    private static String name(String address) {
        try {
            var name = URI.create(address).getHost();
            return name == null ? "" : name.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private static Problem refused(String header, @Nullable String value) {
        return new Problem(
                        "demo-is-local",
                        403,
                        "The demo is for this machine only",
                        "%s is '%s'.".formatted(header, value))
                .with("advice", "Open it as http://localhost. For others, run the service without the demo profile.");
    }
}
