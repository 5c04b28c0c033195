package io.salesmanager.console.whynot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.advice.WhyNot.Way;
import io.salesmanager.journal.DecisionRow;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.journal.Recall;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Verdict;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Why a deal's verdict is not another one: a page, and the part of it that the deal's page shows. */
@Path("/opportunities/{id}/why-not")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class WhyNotResource {
    private static final int MOST_WAYS = 10;

    private final JournalReader journal;
    private final Recall recall;
    private final Viewer viewer;
    private final PageFrames frames;

    WhyNotResource(JournalReader journal, Recall recall, Viewer viewer, PageFrames frames) {
        this.journal = journal;
        this.recall = recall;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance whyNot(PageFrame frame, DecisionRow deal, WhyNot why, List<Way> nearest);

        static native TemplateInstance whyNot$ways(DecisionRow deal, WhyNot why, List<Way> nearest);
    }

    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance whyNot(
            @RestPath String id,
            @RestQuery @Nullable String verdict,
            @RestHeader("HX-Request") @Nullable String part,
            @RestHeader("HX-History-Restore-Request") @Nullable String restored) {
        var row = journal.currentOf(id, viewer.scope())
                .orElseThrow(() -> Problem.notFound("decision of opportunity", id));
        var why = recall.whyNot(row.id(), asked(verdict), viewer.scope());
        var nearest = why.ways().stream().limit(MOST_WAYS).toList();
        return part == null || restored != null
                ? Pages.whyNot(frames.of("Why not?", "decisions"), row, why, nearest)
                : Pages.whyNot$ways(row, why, nearest);
    }

    private static Verdict asked(@Nullable String name) {
        return proposable().stream()
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                                "unknown-value",
                                "verdict",
                                "There is no verdict '%s' to ask for.".formatted(name),
                                "Choose one on the deal's page.")
                        .with("allowed", proposable().stream().map(Enum::name).toList()));
    }

    private static List<Verdict> proposable() {
        return Arrays.stream(Verdict.values()).filter(Verdict::proposable).toList();
    }
}
