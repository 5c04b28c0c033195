package io.salesmanager.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Pages load nothing from elsewhere, run no inline script, and are shown in nobody's frame. */
@ApplicationScoped
class SecurityHeaders {
    private static final int AFTER_REQUEST_ID = 980;
    private static final String OWN_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The OpenAPI viewer that Quarkus brings has an inline script and inline styles. */
    private static final String API_VIEWER = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, AFTER_REQUEST_ID);
    }

    private static void add(RoutingContext context) {
        var path = context.normalizedPath();
        var viewer = path.startsWith("/q/swagger-ui");
        if (!isAsset(path)) {
            // What someone saw must not come back from the browser's memory after they signed out.
            context.response().putHeader("Cache-Control", "no-store");
        }
        context.response()
                .putHeader("Content-Security-Policy", viewer ? API_VIEWER : OWN_PAGES)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin");
        context.next();
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/_static/") || path.endsWith(".css") || path.endsWith(".js") || path.endsWith(".svg");
    }
}
