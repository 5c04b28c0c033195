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
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.shown.DealLists;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.inspection.trend.Period;
import io.salesmanager.inspection.trend.Trend;
import io.salesmanager.inspection.trend.TrendDeals;
import io.salesmanager.inspection.trend.TrendMeasure;
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

/** A measure over time. */
@Path("/inspection/trend")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@OfPeople(PeopleReport.TREND)
@Blocking
class TrendPageResource {
    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;
    private final PageFrames frames;

    TrendPageResource(Counting counting, DealLists lists, Viewer viewer, PageFrames frames) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance trend(PageFrame frame, List<Tab> tabs, TrendPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance trend(
            @RestQuery @DefaultValue("WIN_RATE") String measure,
            @RestQuery @DefaultValue("WEEK") String over,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        var slice = slice(by, group);
        var days = Asked.cohort(from, to);
        var report = counting.answer(
                viewer.scope(), new Trend.Question(TrendMeasure.named(measure), Period.named(over), slice, days));
        var of = Group.words(slice, counting.company());
        return Pages.trend(
                frames.of("Trend", "inspection"),
                Tab.of(viewer.role()),
                new TrendPage(report, days, of.isEmpty() ? null : of.substring(2)));
    }

    @GET
    @Path("/deals")
    @Operation(hidden = true)
    public TemplateInstance deals(
            @RestQuery @DefaultValue("WIN_RATE") String measure,
            @RestQuery @DefaultValue("WEEK") String over,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var slice = slice(by, group);
        var watched = TrendMeasure.named(measure);
        var cut = Period.named(over);
        var day = Asked.day("period", period);
        var behind = TrendDeals.of(company, watched, cut, slice, day);
        var address = Address.of("/inspection/trend/deals")
                .with("measure", watched)
                .with("over", cut)
                .with("by", slice.by() == null ? null : slice.by().name())
                .with("group", group)
                .with("period", day);
        var title = TrendPage.capital(watched.words())
                + (day == null ? "" : ", " + cut.said(cut.start(day)))
                + Group.words(slice, company);
        var page = lists.page(company, behind, BehindPage.ROWS, after, viewer.scope());
        return AdherencePageResource.Pages.behind(
                frames.of(title, "inspection"), Tab.of(viewer.role()), BehindPage.of(title, "TREND", page, address));
    }

    private static Slice slice(@Nullable String by, @Nullable String group) {
        return new Slice(Asked.by(by), group, new Cohort(null, null));
    }
}
