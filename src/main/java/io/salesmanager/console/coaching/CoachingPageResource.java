package io.salesmanager.console.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.coaching.onboarding.Hiring;
import io.salesmanager.coaching.onboarding.HiringReport;
import io.salesmanager.coaching.plan.Plans;
import io.salesmanager.coaching.said.SaidOfReps;
import io.salesmanager.coaching.scorecard.ScorecardSummaries;
import io.salesmanager.coaching.scorecard.ScorecardSummary;
import io.salesmanager.coaching.scorecard.Scorecards;
import io.salesmanager.console.ConsoleData;
import io.salesmanager.console.FilterChoices.Choice;
import io.salesmanager.platform.PageFrame;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A rep's scorecard and plan; one's own, or of those whom one leads. Sales ops see counts without names. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CoachingPageResource {
    private static final String SECTION = "coaching";

    private final Scorecards scorecards;
    private final ScorecardSummaries summaries;
    private final Plans plans;
    private final SaidOfReps said;
    private final Hiring hiring;
    private final ConsoleData data;
    private final Viewer viewer;
    private final PageFrames frames;

    CoachingPageResource(
            Scorecards scorecards,
            ScorecardSummaries summaries,
            Plans plans,
            SaidOfReps said,
            Hiring hiring,
            ConsoleData data,
            Viewer viewer,
            PageFrames frames) {
        this.scorecards = scorecards;
        this.summaries = summaries;
        this.plans = plans;
        this.said = said;
        this.hiring = hiring;
        this.data = data;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance people(
                PageFrame frame, List<Choice> reps, @Nullable ScorecardSummary summary, @Nullable HiringReport hiring);

        static native TemplateInstance rep(PageFrame frame, RepPage page);
    }

    @GET
    @Path("coaching")
    @RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS"})
    @Operation(hidden = true)
    public TemplateInstance people() {
        var own = viewer.personId();
        if (viewer.role() == Role.REP && own != null) {
            return rep(own);
        }
        var named = viewer.role() == Role.MANAGER || viewer.role() == Role.COACH;
        var counted = viewer.role() != Role.REP;
        return Pages.people(
                frames.of("Coaching", SECTION),
                named ? data.choices(viewer.scope()).reps() : List.of(),
                counted ? summaries.of(viewer.scope()) : null,
                counted ? hiring.of(viewer.scope()) : null);
    }

    @GET
    @Path("reps/{id}")
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(hidden = true)
    public TemplateInstance rep(@RestPath String id) {
        var card = scorecards.of(id, viewer.scope());
        var plan = plans.of(id, viewer.scope());
        var mayLook = viewer.role() == Role.MANAGER || viewer.role() == Role.COACH;
        return Pages.rep(
                frames.of(card.name(), SECTION),
                new RepPage(card, plan, said.of(id, viewer.scope()).items(), mayLook));
    }
}
