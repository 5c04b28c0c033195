package io.salesmanager.rulebook.finding;

import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.finding.FindingsResource.Answer;
import io.salesmanager.rulebook.version.Versions;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What authors should look at in a version, before it decides. */
@Path("/api/v1/rulebooks/{version}/findings")
@Tag(name = "Rulebook versions")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class VersionFindingsResource {
    private final Versions versions;
    private final VersionFindings findings;

    @Inject
    VersionFindingsResource(Versions versions, VersionFindings findings) {
        this.versions = versions;
        this.findings = findings;
    }

    /** @param rule only what is about this rule, be it as the other one */
    @GET
    @Operation(
            summary = "What looking at all rules of a version together finds, be it a candidate",
            description =
                    "As GET /rulebook/findings. The first question starts the analysis; complete says whether it is done.")
    public Answer findings(
            @PathParam("version") String version,
            @Parameter(example = "RQ-020") @QueryParam("rule") @Nullable String rule) {
        var full = versions.get(version).version();
        if (rule != null && versions.rulebook(full).rule(rule).isEmpty()) {
            throw Problem.notFound("rule", rule);
        }
        return FindingsResource.answer(findings.of(full), full, rule);
    }
}
