package io.salesmanager.console.rulebook.impact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.crm.read.Names;
import io.salesmanager.improve.impact.run.ImpactState;
import io.salesmanager.improve.impact.run.Impacts;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.publish.Publishing;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a version would change for the deals that the viewer may see. */
@Path("/rulebook/versions/{version}/impact")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class ImpactPageResource {
    private static final int REFUSED = 422;
    private static final Set<Version.Status> PUBLISHED_HERE =
            Set.of(Version.Status.CANDIDATE, Version.Status.WAITING_FOR_APPROVAL);

    private final Impacts impacts;
    private final Versions versions;
    private final Publishing publishing;
    private final Names names;
    private final Viewer viewer;
    private final PageFrames frames;

    ImpactPageResource(
            Impacts impacts, Versions versions, Publishing publishing, Names names, Viewer viewer, PageFrames frames) {
        this.impacts = impacts;
        this.versions = versions;
        this.publishing = publishing;
        this.names = names;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance impact(
                PageFrame frame,
                Version version,
                @Nullable ImpactState impact,
                String fault,
                Map<String, String> teams,
                Next next);

        static native TemplateInstance impact$result(
                Version version, @Nullable ImpactState impact, Map<String, String> teams, Next next);
    }

    /**
     * The whole page, or how the comparison stands where htmx asks for it.
     *
     * @param why a reason to publish that was written before the comparison
     */
    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance impact(
            @RestPath String version,
            @RestQuery @DefaultValue("") String why,
            @RestHeader("HX-Request") @Nullable String part,
            @RestHeader("HX-History-Restore-Request") @Nullable String restored) {
        var asked = versions.get(version);
        return part == null || restored != null
                ? page(asked, "", why)
                : Pages.impact$result(asked, latest(asked), teams(), next(asked, why));
    }

    /** @param asOf a past day; empty for now */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response start(@RestPath String version, @RestForm @DefaultValue("") String asOf) {
        var asked = versions.get(version);
        try {
            impacts.start(asked.version(), new Impacts.Order(instant(asOf), null, null, null), viewer);
        } catch (Problem problem) {
            if (problem.status() != REFUSED) {
                throw problem;
            }
            var fault =
                    "%s %s".formatted(problem.getMessage(), problem.members().getOrDefault("advice", ""));
            return Response.status(REFUSED).entity(page(asked, fault, "")).build();
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        "Location",
                        UriBuilder.fromPath("/rulebook/versions/{version}/impact")
                                .build(asked.version()))
                .build();
    }

    private TemplateInstance page(Version version, String fault, String why) {
        return Pages.impact(
                frames.of("What it would change", "rulebook"),
                version,
                latest(version),
                fault,
                teams(),
                next(version, why));
    }

    private @Nullable ImpactState latest(Version version) {
        return impacts.latest(version.version(), viewer).orElse(null);
    }

    /** What decides, decided before or waits for somebody else has its choices on the page of the version. */
    private Next next(Version version, String why) {
        var reason = why.isBlank() ? version.why() : why;
        if (viewer.role() != Role.SALES_OPS || !PUBLISHED_HERE.contains(version.status())) {
            return new Next(false, List.of(), reason);
        }
        var objections = publishing.objections(version.version());
        var waits = version.status() == Version.Status.WAITING_FOR_APPROVAL && !objections.isEmpty();
        return new Next(!waits, objections, reason);
    }

    private Map<String, String> teams() {
        return names.teams(viewer.scope());
    }

    /** The end of a past day in UTC. */
    private static @Nullable Instant instant(String day) {
        if (day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusMillis(1);
        } catch (DateTimeParseException e) {
            throw Problem.ofField(
                    "bad-date", "asOf", "'%s' is no day.".formatted(day), "Write it as 2026-12-31, or leave it empty.");
        }
    }
}
