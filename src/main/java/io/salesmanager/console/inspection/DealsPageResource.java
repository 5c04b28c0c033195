package io.salesmanager.console.inspection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.inspection.DealsPage.DealRow;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.inspection.behind.DealQuery;
import io.salesmanager.inspection.behind.DealsAsked;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Selected;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The deals behind a number of the inspection, as far as the visitor may see them. */
@Path("/inspection/deals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class DealsPageResource {
    private static final int ROWS = 50;

    private final Counting counting;
    private final PipelineSource pipelines;
    private final Viewer viewer;
    private final PageFrames frames;

    DealsPageResource(Counting counting, PipelineSource pipelines, Viewer viewer, PageFrames frames) {
        this.counting = counting;
        this.pipelines = pipelines;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/inspection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance deals(PageFrame frame, List<Tab> tabs, DealsPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance deals(@BeanParam DealsAsked asked, @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var query = asked.in(company);
        return Pages.deals(frames.of("Deals", "inspection"), Tab.of(viewer.role()), page(query, company, after));
    }

    private DealsPage page(DealQuery query, CompanyCount company, @Nullable String after) {
        var selected = Selected.of(company, deal -> query.has(deal, company));
        var first = after == null ? 0 : selected.after(after);
        var end = Math.min(first + ROWS, selected.size());
        var deals = selected.between(first, end).stream().map(Behind::deal).toList();
        var fields = pipelines.fields(deals.stream().map(CountedDeal::id).toList(), viewer.scope()).stream()
                .collect(Collectors.toMap(OpportunityHistory::id, Function.identity()));
        return new DealsPage(
                query.words(company),
                selected.size(),
                deals.stream().map(deal -> row(deal, company, fields)).toList(),
                end < selected.size()
                        ? query.address(deals.get(deals.size() - 1).id())
                        : null,
                after == null);
    }

    private static DealRow row(CountedDeal deal, CompanyCount company, Map<String, OpportunityHistory> fields) {
        var known = fields.get(deal.id());
        return new DealRow(
                deal.id(),
                known == null || known.name() == null ? deal.id() : known.name(),
                company.rep(deal.rep()).map(RepHistory::name).orElse(deal.rep() == null ? "nobody" : deal.rep()),
                Objects.requireNonNullElse(deal.stage(), "not known"),
                amount(deal),
                deal.started(),
                deal.closed(),
                DealQuery.words(deal.end()));
    }

    private static String amount(CountedDeal deal) {
        if (Double.isNaN(deal.amount())) {
            return "not known";
        }
        var number = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(deal.amount());
        return deal.currency() == null ? number : deal.currency() + " " + number;
    }
}
