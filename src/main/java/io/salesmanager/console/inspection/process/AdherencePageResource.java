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
import io.salesmanager.inspection.adherence.Adherence;
import io.salesmanager.inspection.adherence.AdherenceDeals;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.DealLists;
import io.salesmanager.inspection.shown.Slice;
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

/** Planned touches and those that were made. */
@Path("/inspection/adherence")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@OfPeople(value = PeopleReport.ADHERENCE, byRep = true)
@Blocking
class AdherencePageResource {
    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;
    private final PageFrames frames;

    AdherencePageResource(Counting counting, DealLists lists, Viewer viewer, PageFrames frames) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance adherence(PageFrame frame, List<Tab> tabs, AdherencePage page);

        static native TemplateInstance behind(PageFrame frame, List<Tab> tabs, BehindPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance adherence(
            @RestQuery @Nullable String by, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        var dimension = Objects.requireNonNullElse(Asked.by(by), Dimension.REP);
        var report = counting.answer(viewer.scope(), new Adherence.Question(dimension, Asked.cohort(from, to)));
        return Pages.adherence(
                frames.of("Plan and actual", "inspection"), Tab.of(viewer.role()), new AdherencePage(report));
    }

    @GET
    @Path("/deals")
    @Operation(hidden = true)
    public TemplateInstance deals(
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable Integer made,
            @RestQuery @Nullable String week,
            @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var dimension = Objects.requireNonNullElse(Asked.by(by), Dimension.REP);
        var slice = new Slice(dimension, group, Asked.cohort(from, to));
        var behind = AdherenceDeals.of(company, slice, made, Asked.day("week", week));
        var address = Address.of("/inspection/adherence/deals")
                .with("by", dimension.name())
                .with("group", group)
                .with(slice.cohort())
                .with("made", made)
                .with("week", week);
        var page = lists.page(company, behind, BehindPage.ROWS, after, viewer.scope());
        return Pages.behind(
                frames.of("Plan and actual", "inspection"),
                Tab.of(viewer.role()),
                BehindPage.of("Plan and actual" + Group.words(slice, company), "ADHERENCE", page, address));
    }
}
