package io.salesmanager.coaching.onboarding;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How reps came through the ramp, by where they were found; nobody is named. */
@Path("/api/v1/coaching/hiring")
@Tag(name = "Coaching")
@Blocking
public class HiringResource {
    static final String REPORT = """
            {"asOf": "2026-11-20T09:00:00Z", "month": 6,
             "sentence": "Too few to say whether sources differ: at least two need 5 reps each whose month 6 is over.",
             "sources": [
               {"source": "job board", "hired": 9, "judged": 2, "reached": null, "share": null, "low": null, "high": null, "differs": false,
                "sentence": "Too few to say: of 9 hired the month is over for 2 with a quota, and 5 are needed."},
               {"source": "referral", "hired": 14, "judged": 7, "reached": 5, "share": 0.71, "low": 0.36, "high": 0.92, "differs": false,
                "sentence": "5 of 7 had won enough, 71%; truly 36% to 92%. There is no other source with enough of them to compare with."}]}""";

    private final Hiring hiring;
    private final Viewer viewer;

    @Inject
    HiringResource(Hiring hiring, Viewer viewer) {
        this.hiring = hiring;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"MANAGER", "COACH", "SALES_OPS"})
    @Operation(summary = "How reps came through the second gate of the ramp, by where they were found; nobody is named")
    @APIResponse(
            responseCode = "200",
            description = "Counts by source",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HiringReport.class),
                            examples = @ExampleObject(name = "Too few to say", value = REPORT)))
    public HiringReport hiring() {
        return hiring.of(viewer.scope());
    }
}
