package io.salesmanager.review.decide;

import io.salesmanager.review.judge.BulkAnswer;
import io.salesmanager.review.question.DecisionRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A stream of questions in, a stream of answers out. */
@Path("/api/v1/decisions/bulk")
@Tag(name = "Decisions")
@RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
public class BulkResource {
    private static final String LINES = "application/x-ndjson";

    private final Bulk bulk;

    @Inject
    BulkResource(Bulk bulk) {
        this.bulk = bulk;
    }

    @POST
    @Consumes(LINES)
    @Produces(LINES)
    @Blocking
    @Operation(
            summary = "Decide on any number of questions, one a line, each as POST /decisions takes it",
            description =
                    "The answers come while the questions are sent, in their order, one a line: {\"line\", \"answer\"}, or"
                            + " {\"line\", \"problem\"} for a line that is refused; the others are answered all the same. Blank lines are"
                            + " counted and not answered. A line may be as long as a body of POST /decisions. Read while you send: who"
                            + " does not read is not read from, and after a minute without a byte the stream ends.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = LINES, schema = @Schema(implementation = DecisionRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "One line for each line that is not blank",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = BulkAnswer.class)))
    public StreamingOutput decide(InputStream body, @BeanParam Asking asking, @Context RoutingContext context) {
        var detail = asking.checked();
        var place = bulk.enter();
        // where the client is gone before it begins, nothing is answered, and so nothing else would leave
        context.addEndHandler(end -> place.leaveUnlessBegun());
        return out -> {
            try {
                place.begin();
                bulk.answer(body, out, asking, detail);
            } finally {
                place.leave();
            }
        };
    }
}
