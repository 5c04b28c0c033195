package io.salesmanager.console.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.coaching.eligibility.Approvals;
import io.salesmanager.coaching.eligibility.Approvals.Wanted;
import io.salesmanager.coaching.eligibility.Eligibilities;
import io.salesmanager.coaching.eligibility.Eligibilities.SeenRep;
import io.salesmanager.coaching.eligibility.EligibilityView;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.sales.history.Approval.Standing;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a rep may sell. */
@Path("/eligibility")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
class EligibilityPages {
    private final Eligibilities eligibilities;
    private final Approvals approvals;
    private final Viewer viewer;
    private final PageFrames frames;

    EligibilityPages(Eligibilities eligibilities, Approvals approvals, Viewer viewer, PageFrames frames) {
        this.eligibilities = eligibilities;
        this.approvals = approvals;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/training", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance eligibility(
                PageFrame frame, @Nullable EligibilityView view, List<SeenRep> reps, boolean mayAsk, Told told);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance eligibility(@RestQuery @Nullable String rep, @RestQuery @Nullable String done) {
        return shown(rep, "asked".equals(done) ? Told.done("Asked. Your manager decides it.") : Told.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("REP")
    @Operation(hidden = true)
    public Response ask(
            @RestForm @Nullable String line, @RestForm @Nullable String wanted, @RestForm @Nullable String why) {
        return Told.then(
                () -> {
                    approvals.ask(new Wanted(null, line, standing(wanted), why));
                    return "/eligibility?done=asked";
                },
                told -> shown(null, told));
    }

    private TemplateInstance shown(@Nullable String rep, Told told) {
        var isRep = viewer.role() == Role.REP;
        var chosen = rep == null || rep.isBlank() ? (isRep ? viewer.personId() : null) : rep;
        return Pages.eligibility(
                frames.of("Eligibility", "training"),
                chosen == null ? null : eligibilities.of(chosen),
                isRep ? List.of() : eligibilities.reps(),
                isRep,
                told);
    }

    static @Nullable Standing standing(@Nullable String given) {
        for (var standing : Standing.values()) {
            if (standing.name().equals(given == null ? "" : given.toUpperCase(Locale.ROOT))) {
                return standing;
            }
        }
        return null;
    }
}
