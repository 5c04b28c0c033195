package io.salesmanager.inspection.variation;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Differences between groups, told apart from chance. */
@Path("/api/v1/inspection/variation")
@Tag(name = "Inspection")
@RolesAllowed({"MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@OfPeople(value = PeopleReport.VARIATION, byRep = true)
@Blocking
public class VariationResource {
    private final Counting counting;
    private final Viewer viewer;

    @Inject
    VariationResource(Counting counting, Viewer viewer) {
        this.counting = counting;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary =
                    "Whether reps, teams, managers, regions, lines, motions or sources differ by more than chance explains")
    public VariationReport variation(
            @Parameter(description = "REP, TEAM, MANAGER, REGION, DIVISION, LINE, SEGMENT, MOTION or SOURCE")
                    @RestQuery
                    @DefaultValue("REP")
                    String by,
            @Parameter(description = "WIN_RATE, or a step such as PROPOSAL_TO_NEGOTIATION")
                    @RestQuery
                    @DefaultValue("WIN_RATE")
                    String measure,
            @Parameter(description = "Only deals that started on this day or later") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only deals that started on this day or earlier") @RestQuery @Nullable LocalDate to) {
        var dimension = Dimension.named(by);
        var cohort = Cohort.of(from, to);
        var company = counting.company();
        var asked = Measure.find(measure, company.steps())
                .orElseThrow(() -> Problem.ofField(
                        "unknown-measure",
                        "measure",
                        "There is no measure '%s'.".formatted(measure),
                        "Send one of: %s."
                                .formatted(Measure.all(company.steps()).stream()
                                        .map(Measure::name)
                                        .collect(Collectors.joining(", ")))));
        return counting.answer(viewer.scope(), new Variation.Question(dimension, asked, cohort));
    }
}
