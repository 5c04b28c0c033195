package io.salesmanager.console.inspection.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.inspection.Tab;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.inspection.progress.ProgressOf;
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

/** Progress to quotas. */
@Path("/inspection/progress")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@OfPeople(value = PeopleReport.PROGRESS, byRep = true)
@Blocking
class ProgressPageResource {
    private final ProgressOf progress;
    private final Viewer viewer;
    private final PageFrames frames;

    ProgressPageResource(ProgressOf progress, Viewer viewer, PageFrames frames) {
        this.progress = progress;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance progress(PageFrame frame, List<Tab> tabs, ProgressPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance progress(
            @RestQuery @DefaultValue("REP") String by,
            @RestQuery @Nullable String period,
            @RestQuery @DefaultValue("1") int first) {
        return Pages.progress(
                frames.of("Progress", "inspection"),
                Tab.of(viewer.role()),
                ProgressPage.of(progress.seenBy(viewer.scope(), by, period), first));
    }
}
