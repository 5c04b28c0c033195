package io.salesmanager.coaching.manager.rest;

import io.salesmanager.coaching.manager.ManagerScorecard;
import io.salesmanager.coaching.manager.Scorecards;
import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.platform.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What is said of managers, for themselves and those above. */
@Path("/api/v1/managers")
@Tag(name = "Managers")
@RolesAllowed("MANAGER")
@Blocking
public class ManagerResource {
    private final Scorecards scorecards;

    @Inject
    ManagerResource(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** A manager whose scorecard may be read. */
    public record ManagerShown(String id) {}

    /** @param about the kind of an advice, the name of a habit; null for the whole scorecard */
    public record ReplyWanted(
            @Nullable String about, @Nullable String words) {}

    @GET
    @Operation(
            summary =
                    "The managers whose scorecards you may read: yourself and those below you; there are few, so there is one page")
    public Page<ManagerShown> list() {
        return new Page<>(scorecards.seen().stream().map(ManagerShown::new).toList(), null);
    }

    @GET
    @Path("/{id}/scorecard")
    @Operation(
            summary = "How a manager leads: habits by week, the advice of rules, overrides and who was right",
            description =
                    "For that manager and those above. Every figure has its count; what is too little to tell says so.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ManagerScorecard.class),
                            examples = @ExampleObject(name = "A manager of nine", value = ManagerExample.SCORECARD)))
    public ManagerScorecard scorecard(@RestPath String id) {
        return scorecards.of(id);
    }

    @POST
    @Path("/{id}/replies")
    @ResponseStatus(201)
    @Operation(summary = "Answer what is said of you; the answer stands beside it and cannot be changed")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplyWanted.class),
                            examples = @ExampleObject(name = "To a habit", value = ManagerExample.REPLY)))
    @APIResponse(
            responseCode = "201",
            description = "It stands beside what it answers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reply.class),
                            examples = @ExampleObject(name = "It stands", value = ManagerExample.REPLIED)))
    public Reply reply(@RestPath String id, @Nullable ReplyWanted wanted) {
        var said = wanted == null ? new ReplyWanted(null, null) : wanted;
        return scorecards.reply(id, said.about(), said.words());
    }

    @GET
    @Path("/sums")
    @RolesAllowed("SALES_OPS")
    @Operation(summary = "How many managers are told of which habit, without names; from five managers on")
    public Scorecards.Sums sums() {
        return scorecards.sums();
    }
}
