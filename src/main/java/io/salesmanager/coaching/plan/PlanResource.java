package io.salesmanager.coaching.plan;

import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.plan.CoachingPlan.Item;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a rep works on. A rep sees all that is said of them and why, and can answer it. */
@Path("/api/v1")
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

    public record Words(@Nullable String words) {}

    public record Dismissal(@Nullable String reason) {}

    @GET
    @Path("/reps/{id}/coaching")
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
    @Path("/reps/{id}/coaching")
    @RolesAllowed({"MANAGER", "COACH"})
    @Operation(
            summary =
                    "Look now what to work on, and not only in tonight's round; nothing is proposed beside what is open")
    public CoachingPlan look(@RestPath String id) {
        return plans.look(id, viewer.scope());
    }

    @POST
    @Path("/coaching/{id}/accept")
    @Operation(summary = "Work on it; after the due day the measure is looked at again")
    public Item accept(@RestPath String id) {
        return plans.accept(id);
    }

    @POST
    @Path("/coaching/{id}/done")
    @Operation(summary = "It was worked on")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Words.class),
                            examples = @ExampleObject(name = "With a word on how", value = PlanExample.DONE)))
    public Item done(@RestPath String id, @Nullable Words said) {
        return plans.done(id, said == null ? null : said.words());
    }

    @POST
    @Path("/coaching/{id}/dismiss")
    @Operation(summary = "Do not work on it, for a reason that stands beside it")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Dismissal.class),
                            examples = @ExampleObject(name = "With the reason", value = PlanExample.DISMISS)))
    public Item dismiss(@RestPath String id, @Nullable Dismissal why) {
        return plans.dismiss(id, why == null ? null : why.reason());
    }

    @POST
    @Path("/coaching/{id}/answer")
    @Operation(summary = "Answer it; the answer stands beside it for good")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Words.class),
                            examples = @ExampleObject(name = "The other side", value = PlanExample.ANSWER)))
    public Item answer(@RestPath String id, @Nullable Words said) {
        return plans.answer(id, said == null ? null : said.words());
    }
}
