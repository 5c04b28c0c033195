package io.salesmanager.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Keeps what a write with a key is answered, before it is answered: who hears nothing may ask again. */
class AnswerKeeper {
    private static final Logger LOG = Logger.getLogger(AnswerKeeper.class);

    private final Requests requests;
    private final ObjectMapper mapper;
    private final CurrentVertxRequest current;

    AnswerKeeper(Requests requests, ObjectMapper mapper, CurrentVertxRequest current) {
        this.requests = requests;
        this.mapper = mapper;
        this.current = current;
    }

    /** Nothing to wait for, and so null, where the request came without a key. */
    @ServerResponseFilter
    public @Nullable Uni<Void> keep(ContainerResponseContext response) {
        var attempt = Attempt.of(current.getCurrent());
        if (attempt == null || !attempt.end()) {
            return null;
        }
        var refused = response.getEntity() instanceof RefusedInPart many && many.someRefused();
        var answer = response.getStatus() < 300 && !refused ? answer(response) : null;
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> {
                    if (answer == null) {
                        requests.forget(attempt.id());
                    } else {
                        requests.keep(attempt.id(), answer);
                    }
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.error(
                            "The answer was given but not kept: the same key is refused until its time is over",
                            failure);
                    return null;
                });
    }

    private Kept answer(ContainerResponseContext response) {
        var type = response.getMediaType();
        var shown = type == null ? MediaType.APPLICATION_JSON : type.toString();
        return new Kept(
                response.getStatus(),
                response.hasEntity() ? shown : null,
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                response.hasEntity() ? bytes(response.getEntity()) : null);
    }

    private byte[] bytes(Object entity) {
        try {
            return entity instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is answered can always be written", e);
        }
    }
}
