package io.salesmanager.coaching.eligibility;

import io.salesmanager.coaching.eligibility.ApprovalRequest.State;
import io.salesmanager.coaching.eligibility.Approvals.Answer;
import io.salesmanager.coaching.eligibility.Approvals.Wanted;
import io.salesmanager.coaching.eligibility.Eligibilities.Waiting;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.http.Responses;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests that a rep may sell a line, and what managers say to them. */
@Path("/api/v1/approvals")
@Tag(name = "Training")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class ApprovalResource {
    private static final Answer NOTHING = new Answer(null, null, null);

    private final Eligibilities eligibilities;
    private final Approvals approvals;

    ApprovalResource(Eligibilities eligibilities, Approvals approvals) {
        this.eligibilities = eligibilities;
        this.approvals = approvals;
    }

    @GET
    @Operation(summary = "Requests about reps whom you may see, the latest first")
    public Page<ApprovalRequest> requests(
            @RestQuery @Nullable State state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("100") int limit) {
        return approvals.page(state, after, Page.limit(limit));
    }

    @GET
    @Path("proposed")
    @RolesAllowed({"MANAGER", "COACH"})
    @Operation(summary = "What the rules of the last review propose for your reps and nobody has confirmed")
    public List<Waiting> waiting() {
        return eligibilities.waiting();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request, and what became of it")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Approved with a condition",
                                            value = EligibilityExample.REQUEST)))
    public ApprovalRequest request(@RestPath String id) {
        return approvals.get(id);
    }

    @POST
    @RolesAllowed({"REP", "MANAGER"})
    @Operation(summary = "Ask that a rep may, or may not, sell a line; a rep asks for themselves and leaves rep out")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Wanted.class),
                            examples = @ExampleObject(name = "With a condition", value = EligibilityExample.WANTED)))
    @APIResponse(
            responseCode = "201",
            description = "It waits for the manager",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalRequest.class)))
    public RestResponse<ApprovalRequest> ask(@Nullable Wanted wanted) {
        var request = approvals.ask(wanted == null ? new Wanted(null, null, null, null) : wanted);
        return Responses.created("/api/v1/approvals/" + request.id(), request);
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed("MANAGER")
    @Operation(summary = "Confirm it, with a reason and until a day; from the next decision on it is a fact of the rep")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "With a condition", value = EligibilityExample.APPROVE)))
    public ApprovalRequest approve(@RestPath String id, @Nullable Answer answer) {
        return approvals.approve(id, answer == null ? NOTHING : answer);
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed("MANAGER")
    @Operation(summary = "Turn it down, with a reason; what was confirmed before goes on to hold")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "With a reason", value = EligibilityExample.REJECT)))
    public ApprovalRequest reject(@RestPath String id, @Nullable Answer answer) {
        return approvals.reject(id, answer == null ? NOTHING : answer);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({"REP", "MANAGER"})
    @Operation(summary = "Take a request of yours back")
    public ApprovalRequest withdraw(@RestPath String id) {
        return approvals.withdraw(id);
    }
}
