package io.salesmanager.access.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.ProblemWriter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another site's page asks for in a visitor's name. Browsers say where a request comes from:
 * {@code Sec-Fetch-Site}, and the older ones {@code Origin}. A request with a key is the sender's own doing.
 */
@ApplicationScoped
class CrossSiteGuard {
    private static final int AFTER_DEMO = 930;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private final ProblemWriter writer;

    CrossSiteGuard(ProblemWriter writer) {
        this.writer = writer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_DEMO);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var fine = HARMLESS.contains(request.method().name())
                || PresentedToken.key(request) != null
                || fromHere(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
        if (fine) {
            context.next();
            return;
        }
        writer.send(
                context,
                new Problem("cross-site", 403, "Asked by another site", "A page of another site asked for a change.")
                        .with("advice", "Use this service's own pages, or an API key."));
    }

    /** Whether a browser says that the request comes from this service's own page, or says nothing. */
    static boolean fromHere(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null
                || (host != null && (origin.equals("http://" + host) || origin.equals("https://" + host)));
    }
}
