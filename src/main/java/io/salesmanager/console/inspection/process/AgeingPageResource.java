package io.salesmanager.console.inspection.process;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.console.inspection.Asked;
import io.salesmanager.console.inspection.Tab;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.inspection.ageing.Ageing;
import io.salesmanager.inspection.ageing.AgeingDeals;
import io.salesmanager.inspection.ageing.AgeingDeals.Only;
import io.salesmanager.inspection.count.Counting;
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

/** How long deals have been where they are. */
@Path("/inspection/ageing")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@OfPeople(PeopleReport.AGEING)
@Blocking
class AgeingPageResource {
    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;
    private final PageFrames frames;

    AgeingPageResource(Counting counting, DealLists lists, Viewer viewer, PageFrames frames) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance ageing(PageFrame frame, List<Tab> tabs, AgeingPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ageing(
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("1") int first) {
        var asked = new Ageing.Question(Asked.by(by), Asked.cohort(from, to));
        return Pages.ageing(
                frames.of("Ageing", "inspection"),
                Tab.of(viewer.role()),
                AgeingPage.of(counting.answer(viewer.scope(), asked), asked.by(), asked.cohort(), first));
    }

    @GET
    @Path("/deals")
    @Operation(hidden = true)
    public TemplateInstance deals(
            @RestQuery @DefaultValue("OVER") String only,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var slice = new Slice(Asked.by(by), group, Asked.cohort(from, to));
        var selected = Only.named(only);
        var behind = AgeingDeals.of(company, slice, selected, stage);
        var address = Address.of("/inspection/ageing/deals")
                .with("only", selected)
                .with("stage", stage)
                .with("by", slice.by() == null ? null : slice.by().name())
                .with("group", group)
                .with(slice.cohort());
        var title = switch (selected) {
            case OPEN -> "Open deals";
            case OVER -> "Limit reached, nothing planned";
            case STOPPED -> "Next step planned";
            case OUTLIER -> "Older than nine of ten won deals were";
        };
        var page = lists.page(company, behind, BehindPage.ROWS, after, viewer.scope());
        return AdherencePageResource.Pages.behind(
                frames.of(title, "inspection"),
                Tab.of(viewer.role()),
                BehindPage.of(
                        title + (stage == null ? "" : ", " + stage) + Group.words(slice, company),
                        "AGEING",
                        page,
                        address));
    }
}
