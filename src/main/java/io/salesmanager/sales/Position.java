package io.salesmanager.sales;

import io.salesmanager.playbook.Complexity;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.Answers.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal stands in the playbook.
 *
 * @param stage as the playbook names it, or null where it was not known at the instant
 * @param stageOrder from 1
 * @param productLine as the playbook names it, or as the CRM does where the playbook does not know it
 * @param missingExitEvidence how many pieces of evidence of the stages before are not there
 * @param ownerMaySell whether the owner may sell the product line as a manager confirmed; null where no confirmation holds
 */
public record Position(
        @Nullable String stage,
        double stageOrder,
        StageKind stageKind,
        Status status,
        Outcome outcome,
        @Nullable String productLine,
        Complexity productComplexity,
        double typicalCycleDays,
        @Nullable String requiredCertificate,
        @Nullable String segment,
        double missingExitEvidence,
        @Nullable Boolean ownerMaySell) {

    /** The same position of a deal that this rep owns. */
    public Position ownedBy(Rep rep) {
        var maySell = productLine == null ? null : rep.eligible(productLine);
        return maySell == null
                ? this
                : new Position(
                        stage,
                        stageOrder,
                        stageKind,
                        status,
                        outcome,
                        productLine,
                        productComplexity,
                        typicalCycleDays,
                        requiredCertificate,
                        segment,
                        missingExitEvidence,
                        maySell);
    }
}
