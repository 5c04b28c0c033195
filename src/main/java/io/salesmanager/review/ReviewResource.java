package io.salesmanager.review;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.ReviewState.State;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Reviews of what is stored. */
@Path("/api/v1/reviews")
@Tag(name = "Reviews")
@RolesAllowed({"MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@Blocking
public class ReviewResource {
    private static final Duration TICK = Duration.ofMillis(500);

    private final Reviews reviews;
    private final Viewer viewer;

    @Inject
    ReviewResource(Reviews reviews, Viewer viewer) {
        this.reviews = reviews;
        this.viewer = viewer;
    }

    @POST
    @Operation(
            summary =
                    "Review all stored deals that you may see, or those of a rep or a team, as of now or a past instant")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reviews.Order.class),
                            examples = @ExampleObject(name = "A team, as of now", value = ReviewExample.REQUEST)))
    @APIResponse(
            responseCode = "202",
            description = "The review has begun, or waits for another",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewState.class),
                            examples = @ExampleObject(name = "It runs", value = ReviewExample.ANSWER)))
    public Response start(Reviews.@Nullable Order order) {
        var asked = order == null ? new Reviews.Order(null, null, null) : order;
        var review = reviews.start(asked, viewer.scope(), viewer.name());
        return Response.accepted(review)
                .location(URI.create("/api/v1/reviews/" + review.id()))
                .build();
    }

    @GET
    @Operation(summary = "Reviews, the latest first")
    public Page<ReviewState> list(@RestQuery @DefaultValue("50") int limit, @RestQuery @Nullable String after) {
        return reviews.page(Page.limit(limit), after);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How a review stands")
    public ReviewState review(@RestPath String id) {
        return reviews.find(id).orElseThrow(() -> Problem.notFound("review", id));
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "How a review stands, twice a second until it ends")
    public Multi<ReviewState> events(@RestPath String id) {
        review(id);
        return Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> review(id))
                .select()
                .first(state -> state.state() == State.RUNNING)
                .onCompletion()
                .continueWith(() -> java.util.List.of(review(id)));
    }
}
