package io.salesmanager.coaching.hours;

import io.salesmanager.access.Viewer;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The hours that the product gave back. */
@Path("/api/v1/managers/hours-given-back")
@Tag(name = "Managers")
@RolesAllowed({"MANAGER", "COACH", "SALES_OPS"})
@Blocking
public class HoursResource {
    static final String REPORT = """
            {"week": "2026-W47", "monday": "2026-11-16", "over": true,
             "terms": [
               {"what": "deals reviewed", "count": 84, "minutesEach": 2, "minutes": 168, "dial": "minutes-a-deal-reviewed",
                "why": "our own estimate: to open a deal and see whether something is wrong", "at": "rules/dials.csv:91"}],
             "minutes": 168, "hours": 2.8, "arithmetic": "84 deals reviewed x 2 min = 168 min = 2.8 h",
             "notCounted": ["Reports made and pages opened: nobody knows whether they would have been made without this service."]}""";

    private final HoursReport report;
    private final Viewer viewer;

    @Inject
    HoursResource(HoursReport report, Viewer viewer) {
        this.report = report;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary = "The hours given back in a week, with the arithmetic",
            description = "Counts of what was done for the reps whom you may see, each times the minutes of a dial.")
    @APIResponse(
            responseCode = "200",
            description = "Each term and the sum",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HoursGivenBack.class),
                            examples = @ExampleObject(name = "A week", value = REPORT)))
    public HoursGivenBack week(
            @Parameter(
                            description =
                                    "Such as 2026-W47; without it the last week that is over, or this one where nothing was done in that")
                    @RestQuery
                    @Nullable String week) {
        return report.of(week, viewer.scope());
    }
}
