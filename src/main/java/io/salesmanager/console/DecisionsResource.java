package io.salesmanager.console;

import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.next.NextStep;
import io.salesmanager.journal.DecisionQuery.Order;
import io.salesmanager.playbook.Verdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Today's decisions. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
class DecisionsResource {
    private static final int PAGE = 25;
    private final ConsoleData data;
    private final Viewer viewer;
    private final PageFrames frames;

    DecisionsResource(ConsoleData data, Viewer viewer, PageFrames frames) {
        this.data = data;
        this.viewer = viewer;
        this.frames = frames;
    }

    /** The whole page, or what htmx asks for: with a cursor the rows that follow, without one the results. */
    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance decisions(
            @RestQuery @Nullable String verdict,
            @RestQuery @Nullable String rep,
            @RestQuery @Nullable String team,
            @RestQuery @DefaultValue("") String text,
            @RestQuery @DefaultValue("urgency") String sort,
            @RestQuery @Nullable String after,
            @RestHeader("HX-Request") @Nullable String part,
            @RestHeader("HX-History-Restore-Request") @Nullable String restored) {
        var filter = new DecisionFilter(verdict(verdict), chosen(rep), chosen(team), text.strip(), order(sort));
        var scope = viewer.scope();
        var page = data.decisions(filter, after, PAGE, scope);
        var whole = part == null || restored != null;
        if (after != null && !whole) {
            return Pages.decisions$rows(DecisionList.of(filter, List.of(), page.items(), page.next()));
        }
        var list = DecisionList.of(filter, data.counts(filter, scope), page.items(), page.next());
        if (list.rows().isEmpty() && filter.isOpen()) {
            list = list.with(NextStep.of(data.standing(scope), viewer.role()));
        }
        return whole
                ? Pages.decisions(frames.of("Decisions", "decisions"), list, data.choices(scope))
                : Pages.decisions$results(list);
    }

    /** A form sends an empty text for "any". An unknown verdict in an old link shows all rather than nothing; an unknown order is that of urgency. */
    private static @Nullable Verdict verdict(@Nullable String name) {
        for (var verdict : Verdict.values()) {
            if (verdict.name().equals(name)) {
                return verdict;
            }
        }
        return null;
    }

    private static Order order(String word) {
        return Order.named(word).orElse(Order.URGENCY);
    }

    private static @Nullable String chosen(@Nullable String id) {
        return id == null || id.isEmpty() ? null : id;
    }
}
