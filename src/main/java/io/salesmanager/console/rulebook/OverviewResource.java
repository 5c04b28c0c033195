package io.salesmanager.console.rulebook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.Version;
import io.salesmanager.rulebook.version.Versions;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The rules that decide. */
@Path("/rulebook")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class OverviewResource {
    private final ActiveRulebook rulebook;
    private final ActivationLog log;
    private final Versions versions;
    private final WrittenRules written;
    private final PageFrames frames;
    private final Clock clock;

    OverviewResource(
            ActiveRulebook rulebook,
            ActivationLog log,
            Versions versions,
            WrittenRules written,
            PageFrames frames,
            Clock clock) {
        this.rulebook = rulebook;
        this.log = log;
        this.versions = versions;
        this.written = written;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console/rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance overview(
                PageFrame frame, Overview book, RuleFilter filter, List<Verdict> verdicts, List<Version> waiting);

        static native TemplateInstance overview$rules(Overview book, RuleFilter filter);
    }

    /** The whole page, or its rules where htmx asks for them. */
    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance overview(
            @RestQuery @DefaultValue("") String text,
            @RestQuery @DefaultValue("") String format,
            @RestQuery @DefaultValue("") String verdict,
            @RestQuery @DefaultValue("") String show,
            @RestHeader("HX-Request") @Nullable String part,
            @RestHeader("HX-History-Restore-Request") @Nullable String restored) {
        var filter = new RuleFilter(text.strip(), format, verdict, show);
        var book = book(filter);
        return part == null || restored != null
                ? Pages.overview(frames.of("Rulebook", "rulebook"), book, filter, proposable(), versions.waiting())
                : Pages.overview$rules(book, filter);
    }

    private Overview book(RuleFilter filter) {
        var state = rulebook.state();
        var active = state.active();
        return active == null
                ? Overview.none(state.refused())
                : Overview.of(
                        active,
                        state,
                        written.of(active.rulebook().version(), active.files()),
                        filter,
                        LocalDate.ofInstant(
                                clock.instant(),
                                active.rulebook().playbook().calendar().zone()),
                        entry(active.version()));
    }

    /** What made this version active, where the log says so. */
    private @Nullable Activation entry(String version) {
        return log.inForce()
                .filter(activation -> activation.version().equals(version))
                .orElse(null);
    }

    private static List<Verdict> proposable() {
        return Arrays.stream(Verdict.values()).filter(Verdict::proposable).toList();
    }
}
