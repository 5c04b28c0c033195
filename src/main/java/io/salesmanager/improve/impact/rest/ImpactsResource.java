package io.salesmanager.improve.impact.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.improve.impact.run.ImpactState;
import io.salesmanager.improve.impact.run.ImpactState.State;
import io.salesmanager.improve.impact.run.Impacts;
import io.salesmanager.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Previews by their ids. */
@Path("/api/v1/impacts")
@Tag(name = "Rulebook versions")
@RolesAllowed({"MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class ImpactsResource {
    private static final Duration TICK = Duration.ofMillis(500);

    private final Impacts impacts;
    private final Viewer viewer;

    @Inject
    ImpactsResource(Impacts impacts, Viewer viewer) {
        this.impacts = impacts;
        this.viewer = viewer;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How a preview stands, and what came out")
    public ImpactState impact(@RestPath String id) {
        return impacts.find(id, viewer).orElseThrow(() -> Problem.notFound("preview", id));
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "How a preview stands, twice a second until it ends")
    public Multi<ImpactState> events(@RestPath String id) {
        impact(id);
        return Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> impacts.follow(id))
                .select()
                .first(state -> state.state() == State.RUNNING)
                .onCompletion()
                .continueWith(() -> List.of(impacts.follow(id)));
    }
}
