package io.salesmanager.rulebook.finding;

import io.salesmanager.engine.analysis.Finding;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.playbook.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is told.
 *
 * @param code stable name of its kind
 * @param rule id of the rule it is about; null where it is about none
 * @param with ids of the other rules it is about
 * @param witness facts that show it, as the engine judged them
 * @param accepted the reason that stands beside the rule; null where nobody accepts it
 */
public record FindingShown(
        String code,
        Severity severity,
        @Nullable String rule,
        List<String> with,
        String message,
        String advice,
        Location at,
        List<Finding.Given> witness,
        @Nullable String accepted) {

    static FindingShown of(Finding finding) {
        var diagnostic = finding.diagnostic();
        return new FindingShown(
                diagnostic.code(),
                diagnostic.severity(),
                diagnostic.rule(),
                finding.with(),
                diagnostic.message(),
                diagnostic.advice(),
                diagnostic.at(),
                finding.witness(),
                finding.accepted());
    }
}
