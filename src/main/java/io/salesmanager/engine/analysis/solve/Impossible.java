package io.salesmanager.engine.analysis.solve;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.engine.given.GivenDays;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What no deal can be, whatever its history: conditions on a deal, as rules are written, that its measures never meet. Without
 * them a witness would be nonsense, such as a lost deal that is open. {@code ?} stands for each text that rules ask the fact with.
 */
public final class Impossible {
    private static final List<String> ALWAYS = List.of(
            // where it stands
            "!known(stageKind)",
            "open && stageKind != OPEN",
            "!open && stageKind == OPEN",
            "stageKind != OPEN && status == ACTIVE",
            "stageKind == WON && (!known(outcome) || outcome != WON)",
            "stageKind == LOST && (!known(outcome) || outcome != LOST)",
            "stageKind == OPEN && known(outcome)",
            "known(stage) && !known(stageOrder)",
            "!known(stage) && (known(stageOrder) || stageKind != OPEN)",
            "known(segment) && !known(account.segment)",
            "known(account.segment) && !known(segment)",
            "known(account.segment) && !known(account.employees)",
            "known(account.employees) && !known(account.segment)",
            "known(missingExitEvidence) && (!known(stage) || !known(evidenceGiven))",
            "known(stage) && known(evidenceGiven) && !known(missingExitEvidence)",
            "stageOrder == 1 && missingExitEvidence > 0",
            // days
            "nextStepPlanned && (!known(daysToNextStep) || daysToNextStep < 0)",
            "!nextStepPlanned && daysToNextStep >= 0",
            "!open && (known(daysToClose) || known(daysPastCloseDate) || known(daysInStage))",
            "open && known(daysSinceClosed)",
            "known(daysToClose) && !known(daysPastCloseDate)",
            "known(daysPastCloseDate) && !known(daysToClose)",
            "daysPastCloseDate != max(0, 0 - daysToClose)",
            "known(daysToClose) && !known(closeDate)",
            "open && known(closeDate) && !known(daysToClose)",
            "known(closeInPeriod) && (!known(daysToClose) || !known(rep.quota))",
            "known(daysSinceClosed) && !known(closedDate)",
            "!open && known(closedDate) && !known(daysSinceClosed)",
            "known(businessDaysSinceProposal) && (!known(proposalSentDate) || known(proposalOpenedDate))",
            "known(proposalSentDate) && !known(proposalOpenedDate) && !known(businessDaysSinceProposal)",
            "known(pushCount) && !known(closeDate)",
            "known(stageSkips) && !known(stageBacksteps)",
            "known(stageBacksteps) && !known(stageSkips)",
            "!known(cohortMedianCount)",
            "!known(cohortWonCycleCount)",
            "known(cohortMedianDaysInStage) && cohortMedianCount == 0",
            "!known(cohortMedianDaysInStage) && cohortMedianCount > 0",
            "known(cohortWonCycleP90) && cohortWonCycleCount == 0",
            "!known(cohortWonCycleP90) && cohortWonCycleCount > 0",
            "known(cohortLateCount) && (!known(cohortLateWon) || cohortWonCycleCount == 0)",
            "known(cohortLateWon) && !known(cohortLateCount)",
            "cohortLateWon > cohortLateCount",
            "cohortLateWon > cohortWonCycleCount",
            // what was done
            "known(daysSinceActivity) && !known(touches)",
            "known(daysSinceBuyerActivity) && !known(daysSinceActivity)",
            "known(daysSinceBuyerActivity) && !known(businessDaysSinceBuyerActivity)",
            "known(businessDaysSinceBuyerActivity) && !known(daysSinceBuyerActivity)",
            "businessDaysSinceBuyerActivity > daysSinceBuyerActivity",
            "buyerActivities > 0 && daysSinceActivity > daysSinceBuyerActivity",
            "touches > 0 && !known(daysSinceActivity)",
            "buyerActivities == 0 && known(ageDays) && (!known(daysSinceBuyerActivity) || daysSinceBuyerActivity != ageDays)",
            "buyerActivities == 0 && !known(ageDays) && known(daysSinceBuyerActivity)",
            "unansweredCalls + unansweredEmails > touches",
            "unansweredCalls > calls",
            "unansweredEmails > emails",
            "known(plannedTouches) && !known(createdDate)",
            "known(touchAdherence) && (!known(touches) || !known(plannedTouches) || plannedTouches == 0)",
            "known(touches) && plannedTouches > 0 && !known(touchAdherence)",
            "touches == 0 && touchAdherence > 0",
            "touches > 0 && touchAdherence == 0",
            "known(touchesFor(?)) && !known(touches)",
            "touchesFor(?) > touches",
            "touches == 0 && !known(touchesFor(?))",
            "known(daysSinceTouch(?)) && (!known(touchesFor(?)) || touchesFor(?) == 0)",
            "touchesFor(?) > 0 && !known(daysSinceTouch(?))",
            "daysSinceTouch(?) < daysSinceActivity",
            // who is there
            "seniorContacts > contacts",
            "champions > contacts",
            "optedOutContacts > contacts",
            "known(optedOutContacts) && !known(contacts)",
            "known(contactsInRole(?)) && !known(contacts)",
            "known(contacts) && !known(contactsInRole(?))",
            "contactsInRole(?) > contacts",
            "known(seniorConversations) && (!known(touches) || !known(contacts))",
            "seniorConversations > 0 && seniorContacts == 0",
            "known(businessDaysSinceHeardFrom(?)) && (!known(touches) || !known(contacts) || contacts == 0)",
            "businessDaysSinceHeardFrom(?) > ageDays",
            "contacts == 0 && (!known(optedOutContacts) || optedOutContacts > 0)",
            "known(businessDaysSinceHeardFrom(\"champion\")) && champions == 0",
            // what is evidenced
            "known(evidenceGiven) && !known(evidence(?))",
            "known(evidence(?)) && !known(evidenceGiven)",
            // the account and the rep
            "known(daysFromLossToReturn) && !known(createdDate)",
            "known(lostBySameOwner) && (!known(daysFromLossToReturn) || !known(ownerId))",
            "known(rep.winRate) && rep.winRateCount == 0",
            "!known(rep.winRate) && rep.winRateCount > 0",
            "!known(rep.winRateCount) || !known(rep.wonCount) || !known(rep.openOpportunities)",
            "rep.wonCount > rep.winRateCount",
            "known(rep.cycleDays) && rep.wonCount == 0",
            "known(rep.averageDealSize) && rep.wonCount == 0",
            "known(rep.adherence) && rep.adherenceCount == 0",
            "!known(rep.adherence) && rep.adherenceCount > 0",
            "!known(rep.adherenceCount)",
            "known(rep.overforecastPeriods) && !known(rep.underforecastPeriods)",
            "known(rep.underforecastPeriods) && !known(rep.overforecastPeriods)",
            "rep.overforecastPeriods > 0 && rep.underforecastPeriods > 0",
            "known(rep.worstLever) && !known(rep.worstLeverGap)",
            "known(rep.worstLeverGap) && !known(rep.worstLever)",
            "known(rep.worstLever) && !known(rep.worstLeverDiffers)",
            "known(rep.worstLeverDiffers) && !known(rep.worstLever)",
            "known(rep.worstLever) && (!known(rep.winRate) || !known(rep.winRatePeers) || rep.peersCount == 0)",
            "known(rep.winRatePeers) && (!known(rep.peersCount) || rep.peersCount == 0)",
            "known(rep.openOpportunitiesPeers) && !known(rep.peersCount)",
            "rep.newBusinessShare + rep.expansionShare > 1",
            "rep.newBusinessShareLeast + rep.expansionShareLeast > 1",
            "!known(rep.stepCount(?)) || !known(rep.stepPeersCount(?))",
            "known(rep.step(?)) && rep.stepCount(?) == 0",
            "!known(rep.step(?)) && rep.stepCount(?) > 0",
            "known(rep.stepPeers(?)) && rep.stepPeersCount(?) == 0",
            "!known(rep.stepPeers(?)) && rep.stepPeersCount(?) > 0",
            "known(rep.stepDiffers(?)) && (rep.stepCount(?) == 0 || rep.stepPeersCount(?) == 0)",
            "!known(rep.stepDiffers(?)) && rep.stepCount(?) > 0 && rep.stepPeersCount(?) > 0",
            "rep.stepLow(?) > rep.step(?)",
            "rep.stepHigh(?) < rep.step(?)");

    /** Facts that are known together, because one stream of the CRM tells them all. */
    private static final Map<String, List<String>> TOGETHER = Map.of(
            "touches",
            List.of("calls", "emails", "meetings", "bounces", "unansweredCalls", "unansweredEmails", "buyerActivities"),
            "contacts",
            List.of("seniorContacts", "champions"));

    private Impossible() {}

    /** For deals that stand in this playbook. */
    public static List<String> under(Playbook playbook) {
        var found = new ArrayList<>(ALWAYS);
        TOGETHER.forEach((first, others) -> others.forEach(other -> same(found, first, other)));
        for (var pair : GivenDays.ALL) {
            if (!pair.days().equals("daysToClose") && !pair.days().equals("daysSinceClosed")) {
                same(found, pair.date(), pair.days());
            }
        }
        for (var stage : playbook.stages()) {
            found.add("stage == %s && stageOrder != %d".formatted(quoted(stage.name()), stage.order()));
            found.add("stage == %s && stageKind != %s".formatted(quoted(stage.name()), stage.kind()));
        }
        lines(playbook, found);
        segments(playbook, found);
        return found;
    }

    private static void same(List<String> found, String one, String other) {
        found.add("known(%s) && !known(%s)".formatted(one, other));
        found.add("known(%s) && !known(%s)".formatted(other, one));
    }

    private static void lines(Playbook playbook, List<String> found) {
        for (var line : playbook.productLines()) {
            var at = "productLine == %s && ".formatted(quoted(line.name()));
            found.add(at
                    + (line.complexity().name().equals("UNKNOWN")
                            ? "known(productComplexity)"
                            : "(!known(productComplexity) || productComplexity != %s)".formatted(line.complexity())));
            found.add(at
                    + (line.typicalCycleDays() == null
                            ? "known(typicalCycleDays)"
                            : "(!known(typicalCycleDays) || typicalCycleDays != %s)"
                                    .formatted(line.typicalCycleDays())));
            found.add(at
                    + (line.requiredCertificate() == null
                            ? "known(requiredCertificate)"
                            : "(!known(requiredCertificate) || requiredCertificate != %s)"
                                    .formatted(quoted(line.requiredCertificate()))));
        }
        var others = playbook.productLineNames().stream()
                .map(name -> "productLine != %s".formatted(quoted(name)))
                .reduce("known(productLine)", (one, next) -> one + " && " + next);
        var nothing = " && (known(productComplexity) || known(typicalCycleDays) || known(requiredCertificate))";
        found.add(others + nothing);
        found.add("!known(productLine)" + nothing);
    }

    private static void segments(Playbook playbook, List<String> found) {
        var above = -1L;
        for (Segment segment : playbook.segments()) {
            found.add("segment == %1$s && account.segment != %1$s".formatted(quoted(segment.name())));
            var at = "account.segment == %s && account.employees ".formatted(quoted(segment.name()));
            found.add(at + "<= " + above);
            if (segment.maxEmployees() != null) {
                found.add(at + "> " + segment.maxEmployees());
                above = segment.maxEmployees();
            }
        }
    }

    private static String quoted(String text) {
        return Written.of(new Expression.Text(text, 0));
    }
}
