package io.salesmanager.console.inspection.revenue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.inspection.Tab;
import io.salesmanager.inspection.revenue.RevenueOf;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.PageFrame;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where revenue comes from. */
@Path("/inspection/revenue")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class RevenuePageResource {
    private final RevenueOf revenue;
    private final Viewer viewer;
    private final PageFrames frames;

    RevenuePageResource(RevenueOf revenue, Viewer viewer, PageFrames frames) {
        this.revenue = revenue;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance revenue(PageFrame frame, List<Tab> tabs, RevenuePage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance revenue(
            @RestQuery @DefaultValue("ACCOUNT") String by,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable Integer shown) {
        return Pages.revenue(
                frames.of("Revenue", "inspection"),
                Tab.of(viewer.role()),
                new RevenuePage(
                        revenue.seenBy(viewer.scope(), by, day(from), day(to)),
                        Page.limit(shown == null ? RevenuePage.GROUPS_SHOWN : shown)));
    }

    /** What is no day in an old link is the usual one. */
    private static @Nullable LocalDate day(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
