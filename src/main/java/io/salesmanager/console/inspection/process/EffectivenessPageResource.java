package io.salesmanager.console.inspection.process;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.console.inspection.Asked;
import io.salesmanager.console.inspection.Tab;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.effectiveness.Against;
import io.salesmanager.inspection.effectiveness.Effectiveness;
import io.salesmanager.inspection.effectiveness.EffectivenessDeals;
import io.salesmanager.inspection.effectiveness.EffectivenessReport;
import io.salesmanager.inspection.effectiveness.Kind;
import io.salesmanager.inspection.shown.DealLists;
import io.salesmanager.inspection.shown.Slice;
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

/** Which touches are followed by progress. */
@Path("/inspection/effectiveness")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class EffectivenessPageResource {
    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;
    private final PageFrames frames;

    EffectivenessPageResource(Counting counting, DealLists lists, Viewer viewer, PageFrames frames) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance effectiveness(PageFrame frame, List<Tab> tabs, EffectivenessPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance effectiveness(
            @RestQuery @DefaultValue("CHANNEL") String kind,
            @RestQuery @DefaultValue("NONE") String against,
            @RestQuery @DefaultValue("14") int days,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        var slice = new Slice(null, null, Asked.cohort(from, to));
        var report = counting.answer(
                viewer.scope(),
                new Effectiveness.Question(
                        Kind.named(kind), Against.named(against), EffectivenessReport.window(days), slice));
        return Pages.effectiveness(
                frames.of("Effectiveness", "inspection"),
                Tab.of(viewer.role()),
                new EffectivenessPage(report, slice.cohort()));
    }

    @GET
    @Path("/deals")
    @Operation(hidden = true)
    public TemplateInstance deals(
            @RestQuery @DefaultValue("CHANNEL") String kind,
            @RestQuery @Nullable String value,
            @RestQuery @DefaultValue("14") int days,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var slice = new Slice(null, null, Asked.cohort(from, to));
        var asked = Kind.named(kind);
        var behind = EffectivenessDeals.of(company, asked, value, EffectivenessReport.window(days), slice);
        var address = Address.of("/inspection/effectiveness/deals")
                .with("kind", asked)
                .with("value", value)
                .with("days", days)
                .with(slice.cohort());
        var title = "Effectiveness" + (value == null || value.isBlank() ? "" : ": " + asked.words(value));
        var page = lists.page(company, behind, BehindPage.ROWS, after, viewer.scope());
        return AdherencePageResource.Pages.behind(
                frames.of(title, "inspection"),
                Tab.of(viewer.role()),
                BehindPage.of(title, "EFFECTIVENESS", page, address));
    }
}
