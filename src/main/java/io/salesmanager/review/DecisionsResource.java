package io.salesmanager.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Facts in, explained decisions out. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
@RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
public class DecisionsResource {
    /** A small request is decided on the event loop, which is three times as fast; a large one would hold it too long. */
    private static final int LARGE_BYTES = 128 * 1024;

    private final Deciding deciding;
    private final ObjectReader reader;

    @Inject
    DecisionsResource(Deciding deciding, ObjectMapper mapper) {
        this.deciding = deciding;
        this.reader = mapper.readerFor(DecisionRequest.class);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide on the facts of one rep's deals; nothing is stored unless record=true")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "A buyer who named a later date",
                                            value = DecisionsExample.REQUEST)))
    public Uni<DecisionAnswer> decide(
            byte[] body,
            @RestQuery @Parameter(description = "Whether decisions and facts are journalled") boolean record,
            @RestQuery @Parameter(description = "none, short (default) or full") @Nullable String explain,
            @RestQuery @Parameter(description = "A version that decided before, to ask what if") @Nullable String rulebook) {
        var detail = Explain.of(explain);
        if (record && rulebook != null) {
            throw Problem.ofField(
                    "not-together",
                    "rulebook",
                    "What another rulebook would decide is not recorded.",
                    "Leave out record or rulebook.");
        }
        var heavy = record || rulebook != null || body.length > LARGE_BYTES;
        var asked = Uni.createFrom().item(body);
        return (heavy ? asked.emitOn(Infrastructure.getDefaultWorkerPool()) : asked)
                .onItem()
                .transformToUni(json -> answer(json, record, detail, rulebook));
    }

    private Uni<DecisionAnswer> answer(byte[] body, boolean record, Explain detail, @Nullable String rulebook) {
        try {
            var request = request(body);
            return Uni.createFrom()
                    .item(record ? deciding.record(request, detail) : deciding.decide(request, detail, rulebook));
        } catch (IOException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private DecisionRequest request(byte[] body) throws IOException {
        DecisionRequest request = body.length == 0 ? null : reader.readValue(body);
        if (request == null) {
            throw new Problem("empty-body", 400, "The body is empty", "There are no facts to decide on.")
                    .with("advice", "Send a JSON object with opportunities.");
        }
        return request;
    }
}
