package io.salesmanager.review.decide;

import io.salesmanager.platform.work.LiveCalls;
import io.salesmanager.review.judge.DecisionAnswer;
import io.salesmanager.review.question.DecisionRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Facts in, explained decisions out. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
@RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
public class DecisionsResource {
    /** A small request is decided on the event loop, which is three times as fast; a large one would hold it too long. */
    private static final int LARGE_BYTES = 128 * 1024;

    private final Questions questions;
    private final LiveCalls calls;

    @Inject
    DecisionsResource(Questions questions, LiveCalls calls) {
        this.questions = questions;
        this.calls = calls;
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
    @APIResponse(
            responseCode = "200",
            description = "A decision for each deal, in the order given",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "Postponed to the day the buyer named",
                                            value = DecisionsExample.ANSWER)))
    public Uni<DecisionAnswer> decide(byte[] body, @BeanParam Asking asking) {
        calls.count();
        var detail = asking.checked();
        var heavy = asking.record() || asking.rulebook() != null || body.length > LARGE_BYTES;
        return heavy
                ? Uni.createFrom()
                        .item(body)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(json -> questions.answer(json, asking, detail))
                : Uni.createFrom().item(questions.answer(body, asking, detail));
    }
}
