package io.salesmanager.console.rulebook.version;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.improve.impact.run.Impacts;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.diff.RulebookDiff;
import io.salesmanager.rulebook.finding.VersionFindings;
import io.salesmanager.rulebook.publish.ApprovalRequest;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.Version;
import io.salesmanager.rulebook.version.Versions;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One version of the rulebook: what it changes, what it would do, publishing it and going back to it. */
@Path("/rulebook/versions/{version}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class VersionResource {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_FAULT = 500;

    private final Versions versions;
    private final ActivationLog log;
    private final Publishing publishing;
    private final Impacts impacts;
    private final VersionFindings findings;
    private final ActiveRulebook active;
    private final Deeds deeds;
    private final Viewer viewer;
    private final PageFrames frames;

    VersionResource(
            Versions versions,
            ActivationLog log,
            Publishing publishing,
            Impacts impacts,
            VersionFindings findings,
            ActiveRulebook active,
            Deeds deeds,
            Viewer viewer,
            PageFrames frames) {
        this.versions = versions;
        this.log = log;
        this.publishing = publishing;
        this.impacts = impacts;
        this.findings = findings;
        this.active = active;
        this.deeds = deeds;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance version(PageFrame frame, VersionPage page, @Nullable String made);

        static native TemplateInstance found(String version, FoundHere found);
    }

    /**
     * @param made the version that this candidate was just made from
     * @param done what was just done with it
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance version(
            @RestPath String version, @RestQuery @Nullable String made, @RestQuery @Nullable Done done) {
        return shown(version, made, done == null ? Said.NOTHING : Said.done(done.sentence()));
    }

    /** The part of the page that waits for the analysis. */
    @GET
    @Path("findings")
    @Operation(hidden = true)
    public TemplateInstance findings(@RestPath String version) {
        var full = versions.get(version).version();
        return Pages.found(full, found(full));
    }

    private FoundHere found(String version) {
        var now = active.state().active();
        return now == null || now.version().equals(version)
                ? FoundHere.of(findings.of(version))
                : FoundHere.of(findings.of(version), findings.of(now.version()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("SALES_OPS")
    @Operation(hidden = true)
    public Response perform(
            @RestPath String version,
            @RestForm("do") @DefaultValue("") String deed,
            @RestForm @DefaultValue("") String why,
            @RestForm @DefaultValue("") String effective) {
        try {
            if (deed.equals("review")) {
                deeds.review();
                return done(version, Done.REVIEWING);
            }
            if (deed.equals("compare")) {
                return compared(version, why);
            }
            var outcome = deeds.perform(deed, version, why, effective);
            return done(outcome.version(), Done.of(deed, outcome));
        } catch (Problem problem) {
            if (problem.status() <= BAD_REQUEST || problem.status() == NOT_FOUND || problem.status() >= SERVER_FAULT) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(shown(version, null, Said.refused(problem, why)))
                    .build();
        }
    }

    /** To where the comparison is followed, with a reason to publish that may be written already. */
    private Response compared(String asked, String why) {
        var version = versions.get(asked).version();
        impacts.start(version, Impacts.Order.ALL, viewer);
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        "Location",
                        UriBuilder.fromPath("/rulebook/versions/{version}/impact")
                                .queryParam("why", "{why}")
                                .build(version, why.strip()))
                .build();
    }

    private static Response done(String version, Done done) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        "Location",
                        UriBuilder.fromPath("/rulebook/versions/{version}")
                                .queryParam("done", "{done}")
                                .build(version, done))
                .build();
    }

    private TemplateInstance shown(String asked, @Nullable String made, Said said) {
        var version = versions.get(asked);
        var now = active.state().active();
        var requests = publishing.requests(version.version());
        var mayAct = viewer.role() == Role.SALES_OPS;
        var page = new VersionPage(
                version,
                now == null ? null : now.version(),
                now == null ? null : diff(version, now.version()),
                mayAct,
                mayAct && requests.stream().anyMatch(this::mayApprove),
                viewer.role() != Role.REP,
                mayAct ? publishing.objections(version.version()) : List.of(),
                deeds.zone(),
                viewer.role() == Role.REP
                        ? null
                        : impacts.latest(version.version(), viewer).orElse(null),
                requests,
                said);
        return Pages.version(frames.of("Version of the rulebook", "rulebook"), page, made);
    }

    /** To the active version; of the active one, to the one that it took the place of. */
    private @Nullable DiffView diff(Version version, String now) {
        return version.version().equals(now)
                ? log.inForce()
                        .map(Activation::previous)
                        .map(before -> diff("the one before", before, now))
                        .orElse(null)
                : diff("the active version", now, version.version());
    }

    /** A version of long ago may be one that this release does not admit any more. */
    private DiffView diff(String against, String from, String to) {
        try {
            return DiffView.of(against, RulebookDiff.of(side(from), side(to)));
        } catch (Problem problem) {
            return DiffView.none(against, problem);
        }
    }

    private RulebookDiff.Side side(String version) {
        return new RulebookDiff.Side(versions.rulebook(version), versions.files(version));
    }

    private boolean mayApprove(ApprovalRequest request) {
        return request.state() == ApprovalRequest.State.OPEN
                && !request.askedBy().equals(viewer.name());
    }
}
