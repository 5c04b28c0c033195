package io.salesmanager.console.inspection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.inspection.behind.DealsAsked;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.variation.Variation;
import io.salesmanager.platform.PageFrame;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whether groups differ by more than chance. */
@Path("/inspection/variation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@OfPeople(value = PeopleReport.VARIATION, byRep = true)
@Blocking
class VariationPageResource {
    private final Counting counting;
    private final Viewer viewer;
    private final PageFrames frames;

    VariationPageResource(Counting counting, Viewer viewer, PageFrames frames) {
        this.counting = counting;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance variation(PageFrame frame, List<Tab> tabs, VariationPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance variation(
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String measure,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        var cohort = Asked.cohort(from, to);
        var dimension = Objects.requireNonNullElse(Asked.by(by), Dimension.REP);
        var company = counting.company();
        var asked = DealsAsked.measure(measure == null || measure.isBlank() ? "WIN_RATE" : measure, company);
        return Pages.variation(
                frames.of("Variation", "inspection"),
                Tab.of(viewer.role()),
                new VariationPage(
                        counting.answer(viewer.scope(), new Variation.Question(dimension, asked, cohort)),
                        asked,
                        Measure.all(company.steps())));
    }
}
