package io.salesmanager.coaching.plan;

import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.reply.Reply;
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

/** What a rep works on. A rep sees all that is said of them and why, and can answer it. */
@Path("/api/v1/reps/{id}/coaching")
@Tag(name = "Coaching")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class PlanResource {
    private final Plans plans;
    private final Viewer viewer;

    @Inject
    PlanResource(Plans plans, Viewer viewer) {
        this.plans = plans;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary =
                    "What a rep works on, one skill at a time, what was worked on before, and what rules say of the rep")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoachingPlan.class),
                            examples = @ExampleObject(name = "One skill is proposed", value = PlanExample.PLAN)))
    public CoachingPlan plan(@RestPath String id) {
        return plans.of(id, viewer.scope());
    }

    @POST
    @RolesAllowed({"MANAGER", "COACH"})
    @Operation(
            summary =
                    "Look now what to work on, and not only in tonight's round; nothing is proposed beside what is open")
    public CoachingPlan look(@RestPath String id) {
        return plans.look(id, viewer.scope());
    }

    /** @param about what it answers: a step, a rule's id, {@code PROFILE}, {@code RAMP}, or what {@code /said} gives as about */
    public record Answer(@Nullable String about, @Nullable String words) {}

    @POST
    @Path("/answers")
    @ResponseStatus(201)
    @Operation(summary = "Answer what is said of the rep, here or on the scorecard; the answer stands beside it")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "To a step", value = PlanExample.REPLY)))
    public Reply reply(@RestPath String id, @Nullable Answer said) {
        return plans.reply(id, said == null ? null : said.about(), said == null ? null : said.words(), viewer.scope());
    }
}
