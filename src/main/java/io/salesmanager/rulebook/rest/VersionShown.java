package io.salesmanager.rulebook.rest;

import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.rulebook.DiagnosticView;
import io.salesmanager.rulebook.publish.ApprovalRequest;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version with all that is known of it.
 *
 * @param number counted from 1 in the order in which versions were made
 * @param planned when it will be active
 * @param approvals what people were asked to approve, the latest first
 * @param diagnostics what its authors should look at or may want to know
 */
public record VersionShown(
        String version,
        int number,
        Instant created,
        String by,
        String why,
        Origin origin,
        @Nullable String base,
        Version.Status status,
        @Nullable Integer rules,
        @Nullable Integer warnings,
        List<Activation> planned,
        List<ApprovalRequest> approvals,
        List<DiagnosticView> diagnostics) {

    static VersionShown of(
            Version version, List<Activation> planned, List<ApprovalRequest> approvals, List<Diagnostic> found) {
        return new VersionShown(
                version.version(),
                version.number(),
                version.created(),
                version.by(),
                version.why(),
                version.origin(),
                version.base(),
                version.status(),
                version.rules(),
                version.warnings(),
                planned,
                approvals,
                found.stream().map(DiagnosticView::of).toList());
    }
}
