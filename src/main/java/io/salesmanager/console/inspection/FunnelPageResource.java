package io.salesmanager.console.inspection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.funnel.Funnel;
import io.salesmanager.platform.PageFrame;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The steps of the process, with their counts. */
@Path("/inspection")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@OfPeople(PeopleReport.FUNNEL)
@Blocking
class FunnelPageResource {
    private final Counting counting;
    private final Viewer viewer;
    private final PageFrames frames;

    FunnelPageResource(Counting counting, Viewer viewer, PageFrames frames) {
        this.counting = counting;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance funnel(PageFrame frame, List<Tab> tabs, FunnelPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance funnel(
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("1") int first) {
        var cohort = Asked.cohort(from, to);
        var dimension = Asked.by(by);
        return Pages.funnel(
                frames.of("Funnel", "inspection"),
                Tab.of(viewer.role()),
                FunnelPage.of(
                        counting.answer(viewer.scope(), new Funnel.Question(cohort, dimension)),
                        counting.company(),
                        first));
    }
}
