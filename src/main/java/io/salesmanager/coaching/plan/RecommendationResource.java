package io.salesmanager.coaching.plan;

import io.salesmanager.coaching.plan.CoachingPlan.Item;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What people say to a recommendation; all of it stays beside it. */
@Path("/api/v1/coaching/{id}")
@Tag(name = "Coaching")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class RecommendationResource {
    private final Plans plans;

    @Inject
    RecommendationResource(Plans plans) {
        this.plans = plans;
    }

    public record Words(@Nullable String words) {}

    public record Dismissal(@Nullable String reason) {}

    @POST
    @Path("/accept")
    @Operation(summary = "Work on it; after the due day the measure is looked at again")
    public Item accept(@RestPath String id) {
        return plans.accept(id);
    }

    @POST
    @Path("/done")
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
    @Path("/dismiss")
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
    @Path("/answer")
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
