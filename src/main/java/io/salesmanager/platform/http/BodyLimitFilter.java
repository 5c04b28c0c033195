package io.salesmanager.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.salesmanager.platform.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large with a problem; Quarkus' own check answers with an empty body. */
@ApplicationScoped
class BodyLimitFilter {
    private static final int AFTER_REQUEST_ID = 950;
    private final long mostBytes;
    private final ProblemWriter writer;

    BodyLimitFilter(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize most,
            ProblemWriter writer) {
        this.mostBytes = most.asLongValue();
        this.writer = writer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_REQUEST_ID);
    }

    private void check(RoutingContext context) {
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
