package io.salesmanager.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.salesmanager.platform.Ids;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives each request an id, the caller's own where it sent a decent one; it is in every answer and every log line. */
@ApplicationScoped
class RequestIdFilter {
    static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final int BEFORE_ALL_OTHERS = 1000;

    /** Nothing that could forge a log line. Fixed length, so Java's own expressions are safe here. */
    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(RequestIdFilter::identify, BEFORE_ALL_OTHERS);
    }

    /** The id of a request that went through this filter. */
    static String of(RoutingContext context) {
        return context.get(KEY, "");
    }

    private static void identify(RoutingContext context) {
        var sent = context.request().getHeader(HEADER);
        var id = sent != null && DECENT.matcher(sent).matches() ? sent : Ids.next();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        context.next();
    }
}
