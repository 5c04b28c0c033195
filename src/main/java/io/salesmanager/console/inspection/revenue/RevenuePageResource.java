package io.salesmanager.console.inspection.revenue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.inspection.Tab;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.revenue.Revenue;
import io.salesmanager.inspection.revenue.RevenueBy;
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
    private final Counting counting;
    private final Viewer viewer;
    private final PageFrames frames;

    RevenuePageResource(Counting counting, Viewer viewer, PageFrames frames) {
        this.counting = counting;
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
            @RestQuery @Nullable String to) {
        var last = day(to, counting.company().today());
        var first = day(from, last.minusYears(1).plusDays(1));
        Cohort.of(first, last);
        return Pages.revenue(
                frames.of("Revenue", "inspection"),
                Tab.of(viewer.role()),
                new RevenuePage(
                        counting.answer(viewer.scope(), new Revenue.Question(RevenueBy.named(by), first, last))));
    }

    /** What is no day in an old link is the usual one. */
    private static LocalDate day(@Nullable String given, LocalDate otherwise) {
        try {
            return given == null || given.isBlank() ? otherwise : LocalDate.parse(given);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
