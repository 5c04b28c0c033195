package io.salesmanager.rulebook.finding;

import io.salesmanager.engine.analysis.Finding;
import io.salesmanager.engine.analysis.Findings;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What authors should look at in the active rulebook. */
@Path("/api/v1/rulebook/findings")
@Tag(name = "Rulebook")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
public class FindingsResource {
    private final ActiveRulebook rulebook;
    private final VersionFindings findings;

    @Inject
    FindingsResource(ActiveRulebook rulebook, VersionFindings findings) {
        this.rulebook = rulebook;
        this.findings = findings;
    }

    /**
     * The findings of one version.
     *
     * @param complete false while it is being analysed; ask again in a few seconds
     * @param open what nobody accepted, errors before warnings before notes
     * @param accepted what is meant, each with the reason
     */
    public record Answer(String version, boolean complete, List<FindingShown> open, List<FindingShown> accepted) {}

    /** @param rule only what is about this rule, be it as the other one */
    @GET
    @Operation(
            summary =
                    "Rules that never speak, say the same or contradict each other, tables with gaps and dials without use, each with facts that show it")
    public Answer findings(@Parameter(example = "RQ-020") @QueryParam("rule") @Nullable String rule) {
        var active = rulebook.active();
        if (rule != null && active.rulebook().rule(rule).isEmpty()) {
            throw Problem.notFound("rule", rule);
        }
        return answer(findings.of(active.version()), active.version(), rule);
    }

    static Answer answer(Optional<Findings> found, String version, @Nullable String rule) {
        return found.map(done -> answer(done, rule)).orElseGet(() -> new Answer(version, false, List.of(), List.of()));
    }

    private static Answer answer(Findings found, @Nullable String rule) {
        return new Answer(found.version(), true, shown(found.open(), rule), shown(found.accepted(), rule));
    }

    private static List<FindingShown> shown(List<Finding> findings, @Nullable String rule) {
        Stream<Finding> about = findings.stream().filter(finding -> rule == null || finding.isAbout(rule));
        return about.map(FindingShown::of).toList();
    }
}
