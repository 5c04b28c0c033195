package io.salesmanager.crm.check;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.stream.Collectors;

/** What a deal must satisfy. */
final class OpportunityCheck {
    private OpportunityCheck() {}

    static void check(OpportunityHistory deal, Playbook playbook, Check check) {
        check.id("id", deal.id());
        check.optionalId("accountId", deal.accountId());
        check.optionalId("ownerId", deal.ownerId());
        check.optionalId("productLine", deal.productLine());
        if (deal.stage() == null) {
            check.refuse(
                    "missing-field",
                    "stage",
                    "'stage' is missing.",
                    "Send a stage of the playbook: " + String.join(", ", playbook.stageNames()) + ".");
        }
        EventCheck.stage("stage", deal.stage(), playbook, check);
        outcome(deal, playbook, check);
        numbers(deal, check);
        dates(deal, check);
        texts(deal, check);
        streams(deal, playbook, check);
    }

    /** Some CRMs leave a lost deal in the stage where it was lost. What counts here is the stage. */
    private static void outcome(OpportunityHistory deal, Playbook playbook, Check check) {
        var outcome = deal.outcome();
        var stage = playbook.stage(deal.stage()).orElse(null);
        if (outcome == null || outcome == Outcome.UNKNOWN || stage == null) {
            return;
        }
        var kind = outcome == Outcome.WON ? StageKind.WON : StageKind.LOST;
        if (stage.kind() != kind) {
            check.refuse(
                    "outcome-and-stage-differ",
                    "outcome",
                    "The outcome is %s, and the stage %s is %s."
                            .formatted(
                                    outcome,
                                    stage.name(),
                                    stage.kind() == StageKind.OPEN ? "an open one" : "another end"),
                    "Send the stage %s, or no outcome."
                            .formatted(playbook.stages().stream()
                                    .filter(one -> one.kind() == kind)
                                    .map(Stage::name)
                                    .collect(Collectors.joining(" or "))));
        }
    }

    static void numbers(OpportunityHistory deal, Check check) {
        check.amount("amount", deal.amount());
        check.amount("recurringAmount", deal.recurringAmount());
        check.amount("multiYearValue", deal.multiYearValue());
        check.amount("budgetAmount", deal.budgetAmount());
        check.currency("currency", deal.currency());
        check.decimal("firstYearProfit", deal.firstYearProfit());
        check.decimal("discountPercent", deal.discountPercent());
        check.range("discountPercent", deal.discountPercent(), 0, 100);
        check.range("contractMonths", deal.contractMonths(), 0, 1200);
        check.range("probability", deal.probability(), 0, 1);
        check.range("talkShare", deal.talkShare(), 0, 1);
        check.range("pains", deal.pains(), 0, 1000);
    }

    private static void dates(OpportunityHistory deal, Check check) {
        check.day("createdDate", deal.createdDate());
        check.day("closeDate", deal.closeDate());
        check.day("closedDate", deal.closedDate());
        check.day("nextStepDate", deal.nextStepDate());
        check.day("laterDateNamedByBuyer", deal.laterDateNamedByBuyer());
        check.day("proposalSentDate", deal.proposalSentDate());
        check.day("proposalOpenedDate", deal.proposalOpenedDate());
        check.day("cadenceStateDate", deal.cadenceStateDate());
        check.instant("priorVerdictAt", deal.priorVerdictAt());
        check.order("createdDate", deal.createdDate(), "closedDate", deal.closedDate());
        check.order("proposalSentDate", deal.proposalSentDate(), "proposalOpenedDate", deal.proposalOpenedDate());
    }

    private static void texts(OpportunityHistory deal, Check check) {
        check.text("name", deal.name());
        check.text("leadSource", deal.leadSource());
        check.text("lostReason", deal.lostReason());
        check.text("disqualifiedReason", deal.disqualifiedReason());
        check.text("nextStep", deal.nextStep());
        check.text("competitor", deal.competitor());
        check.text("concern", deal.concern());
        check.noGaps("evidence", deal.evidence());
    }

    private static void streams(OpportunityHistory deal, Playbook playbook, Check check) {
        check.noGaps("activities", deal.activities());
        check.noGaps("stageHistory", deal.stageHistory());
        check.noGaps("fieldChanges", deal.fieldChanges());
        check.noGaps("contacts", deal.contacts());
        check.noGaps("exemptions", deal.exemptions());
        Each.of(deal.activities(), "activities", check, EventCheck::activity);
        Each.of(
                deal.stageHistory(),
                "stageHistory",
                check,
                (change, at) -> EventCheck.stageChange(change, playbook, at));
        Each.of(deal.fieldChanges(), "fieldChanges", check, EventCheck::fieldChange);
        Each.of(deal.contacts(), "contacts", check, EventCheck::contact);
        Each.of(deal.exemptions(), "exemptions", check, EventCheck::exemption);
    }
}
