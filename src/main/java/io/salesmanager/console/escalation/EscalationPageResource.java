package io.salesmanager.console.escalation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.ConsoleData;
import io.salesmanager.console.escalation.EscalationPage.Choice;
import io.salesmanager.console.escalation.EscalationPage.Item;
import io.salesmanager.crm.escalation.EscalationQuery;
import io.salesmanager.crm.escalation.Escalations;
import io.salesmanager.crm.escalation.ResponseTimes;
import io.salesmanager.platform.PageFrame;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits for an answer, the first due first. */
@Path("/escalations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class EscalationPageResource {
    private static final int A_PAGE = 25;
    private static final List<String> STATES = List.of("WAITING", "OVERDUE", "QUEUED", "ANSWERED", "WITHDRAWN", "ALL");

    private final Escalations escalations;
    private final ResponseTimes times;
    private final ConsoleData data;
    private final Viewer viewer;
    private final PageFrames frames;

    EscalationPageResource(
            Escalations escalations, ResponseTimes times, ConsoleData data, Viewer viewer, PageFrames frames) {
        this.escalations = escalations;
        this.times = times;
        this.data = data;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance escalations(PageFrame frame, EscalationPage page);
    }

    /** A state that there is none of, in an old link, is those that wait. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String rep,
            @RestQuery @Nullable String after) {
        var given = state == null ? "WAITING" : state.toUpperCase(Locale.ROOT);
        var chosen = STATES.contains(given) ? given : "WAITING";
        var mine = "me".equals(to) && viewer.personId() != null;
        var found = escalations.page(EscalationQuery.of(chosen, mine ? "me" : null, rep, null), A_PAGE, after);
        var next = found.next() == null
                ? null
                : UriBuilder.fromPath("/escalations")
                        .queryParam("state", chosen)
                        .queryParam("to", mine ? "me" : "")
                        .queryParam("rep", rep == null ? "" : rep)
                        .queryParam("after", found.next())
                        .build()
                        .toString();
        return Pages.escalations(
                frames.of("Escalations", "escalations"),
                new EscalationPage(
                        found.items().stream()
                                .map(each -> new Item(each, each.waits() && escalations.mayAnswer(each)))
                                .toList(),
                        STATES.stream()
                                .map(each -> new Choice(each, words(each), each.equals(chosen)))
                                .toList(),
                        mine,
                        viewer.personId() != null,
                        rep,
                        data.choices(viewer.scope()),
                        times.ofManagers(),
                        chosen.equals("WAITING") ? escalations.queued() : 0,
                        next));
    }

    private static String words(String state) {
        return state.equals("QUEUED")
                ? "Waiting for its turn"
                : state.charAt(0) + state.substring(1).toLowerCase(Locale.ROOT);
    }
}
