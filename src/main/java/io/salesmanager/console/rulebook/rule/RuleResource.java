package io.salesmanager.console.rulebook.rule;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.platform.PageFrame;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One rule, perhaps with the facts of a deal. */
@Path("/rulebook/rules/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class RuleResource {
    private final RulePages rules;
    private final Viewer viewer;
    private final PageFrames frames;

    RuleResource(RulePages rules, Viewer viewer, PageFrames frames) {
        this.rules = rules;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance rule(PageFrame frame, RulePage page, boolean mayEdit);

        static native TemplateInstance rule$deals(RulePage page);

        static native TemplateInstance findings(String rule, String version, RulePage.Analysis analysis);
    }

    /**
     * The whole page, or the deals to choose from where htmx asks for them.
     *
     * @param decision whose facts and rulebook are shown
     * @param version of the rulebook where no decision is chosen; empty for the one that decides
     */
    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance rule(
            @RestPath String id,
            @RestQuery @DefaultValue("") String decision,
            @RestQuery @DefaultValue("") String version,
            @RestQuery @DefaultValue("") String find,
            @RestHeader("HX-Request") @Nullable String part,
            @RestHeader("HX-History-Restore-Request") @Nullable String restored) {
        var page = rules.of(id, new RulePages.Of(decision, version), find.strip(), viewer.scope());
        return part == null || restored != null
                ? Pages.rule(frames.of(id, "rulebook"), page, viewer.role() == Role.SALES_OPS)
                : Pages.rule$deals(page);
    }

    /** The part of the page that waits for the analysis. */
    @GET
    @Path("findings")
    @Operation(hidden = true)
    public TemplateInstance findings(@RestPath String id, @RestQuery @DefaultValue("") String version) {
        return Pages.findings(id, version, rules.analysis(version));
    }
}
