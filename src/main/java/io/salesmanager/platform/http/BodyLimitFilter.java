package io.salesmanager.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.salesmanager.platform.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large with a problem; Quarkus' own check answers with an empty body. Streams, which are
 * read line by line and never held as a whole, may be of any length.
 */
@ApplicationScoped
class BodyLimitFilter {
    private static final int AFTER_REQUEST_ID = 950;
    /** Quarkus notes its limit before this, and RESTEasy reads it after. */
    private static final int AFTER_QUARKUS = 1;

    private static final String LIMIT_OF_QUARKUS = "io.quarkus.max-request-size";
    private final long mostBytes;
    private final Set<String> streams;
    private final ProblemWriter writer;

    BodyLimitFilter(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize most,
            @ConfigProperty(name = "salesmanager.http.streams") List<String> streams,
            ProblemWriter writer) {
        this.mostBytes = most.asLongValue();
        this.streams = Set.copyOf(streams);
        this.writer = writer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_REQUEST_ID);
        filters.register(this::lift, AFTER_QUARKUS);
    }

    private void lift(RoutingContext context) {
        if (streams.contains(context.normalizedPath())) {
            context.remove(LIMIT_OF_QUARKUS);
        }
        context.next();
    }

    private void check(RoutingContext context) {
        if (streams.contains(context.normalizedPath())) {
            // it only says what is to come, and Quarkus would refuse it
            context.request().headers().remove("Content-Length");
            context.next();
            return;
        }
        var said = context.request().getHeader("Content-Length");
        if (said == null || (said.length() < 19 && Long.parseLong(said) <= mostBytes)) {
            context.next();
            return;
        }
        context.response().putHeader("Connection", "close");
        writer.send(context, tooLarge(mostBytes).with("bytes", said));
    }

    static Problem tooLarge(long mostBytes) {
        return new Problem(
                        "body-too-large",
                        413,
                        "The request is too large",
                        "A request may have %d bytes at most.".formatted(mostBytes))
                .with("advice", "Send it in parts; the bulk endpoints read any number of lines.");
    }
}
