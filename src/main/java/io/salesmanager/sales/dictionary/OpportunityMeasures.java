package io.salesmanager.sales.dictionary;

import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Opportunity;

/** What is measured of an opportunity. */
final class OpportunityMeasures {
    private OpportunityMeasures() {}

    static void timing(FactType.Catalogue<Opportunity> facts) {
        facts.from("fields", false)
                .number(
                        "ageDays",
                        "days",
                        "64",
                        "Days since creation.",
                        o -> o.timing().ageDays())
                .from("fields", true)
                .number(
                        "daysToNextStep",
                        "days",
                        "5",
                        "Days to the next step; below 0 where it has passed.",
                        o -> o.timing().daysToNextStep())
                .fact(
                        "nextStepPlanned",
                        "A dated next step lies ahead, today included. Never unknown: false where no date is known.",
                        o -> o.timing().nextStepPlanned())
                .number(
                        "daysToLaterDate",
                        "days",
                        "74",
                        "Days to the later day that the buyer named; below 0 where it has passed.",
                        o -> o.timing().daysToLaterDate())
                .number(
                        "daysToClose",
                        "days",
                        "26",
                        "Days to the expected close date of an open deal; below 0 where it has passed.",
                        o -> o.timing().daysToClose())
                .number(
                        "daysPastCloseDate",
                        "days",
                        "12",
                        "Days since the expected close date of an open deal passed; 0 where it has not.",
                        o -> o.timing().daysPastCloseDate())
                .from("quotas", true)
                .number(
                        "closeInPeriod",
                        "0 to 1",
                        "0.8",
                        "Where the expected close date lies in the rep's current quota period, 0 its first day and 1 its last; unknown outside.",
                        o -> o.timing().closeInPeriod())
                .from("fields", false)
                .number(
                        "daysSinceClosed",
                        "days",
                        "95",
                        "Days since the deal was won or lost.",
                        o -> o.timing().daysSinceClosed())
                .number(
                        "businessDaysSinceProposal",
                        "business days",
                        "4",
                        "Business days since a proposal was sent that the buyer has not opened.",
                        o -> o.timing().businessDaysSinceProposal())
                .number(
                        "daysInCadenceState",
                        "days",
                        "31",
                        "Days since the touch plan stands as cadenceState says.",
                        o -> o.timing().daysInCadenceState())
                .from("stageHistory", false)
                .number(
                        "daysInStage",
                        "business days",
                        "12",
                        "Business days since an open deal entered its stage.",
                        o -> o.timing().daysInStage())
                .number(
                        "stageSkips",
                        "count",
                        "1",
                        "Moves forward that left out an open stage.",
                        o -> o.timing().stageSkips())
                .number(
                        "stageBacksteps",
                        "count",
                        "1",
                        "Moves back to an earlier stage.",
                        o -> o.timing().stageBacksteps())
                .number(
                        "cohortMedianDaysInStage",
                        "business days",
                        "9",
                        "Median stay in this stage, over finished visits of deals of the same product line.",
                        o -> o.timing().cohortMedianDaysInStage())
                .number(
                        "cohortMedianCount",
                        "count",
                        "240",
                        "How many visits the median stands on; 0 where none is known.",
                        o -> o.timing().cohortMedianCount())
                .from("fields", false)
                .number(
                        "cohortWonCycleP90",
                        "days",
                        "130",
                        "Nine of ten wins of the same product line and motion took at most this long.",
                        o -> o.timing().cohortWonCycleP90())
                .number(
                        "cohortWonCycleCount",
                        "count",
                        "85",
                        "How many wins that stands on; 0 where none is known.",
                        o -> o.timing().cohortWonCycleCount())
                .number(
                        "cohortLateCount",
                        "count",
                        "60",
                        "Deals of the same product line and motion that got 30 days older than nine of ten wins, open ones too.",
                        o -> o.timing().cohortLateCount())
                .number(
                        "cohortLateWon",
                        "count",
                        "3",
                        "How many of those were won.",
                        o -> o.timing().cohortLateWon())
                .from("fieldChanges", false)
                .number(
                        "pushCount",
                        "count",
                        "2",
                        "How often the close date was moved to a later day.",
                        o -> o.timing().pushCount())
                .from("decisions", false)
                .constant(
                        "priorVerdict",
                        Verdict.class,
                        "The verdict of the last decision; null where there is none.",
                        o -> o.timing().priorVerdict())
                .number(
                        "daysSinceVerdict",
                        "days",
                        "30",
                        "Days since that decision.",
                        o -> o.timing().daysSinceVerdict());
    }

    static void engagement(FactType.Catalogue<Opportunity> facts) {
        facts.from("activities", true)
                .number(
                        "daysSinceActivity",
                        "days",
                        "8",
                        "Days since anything happened, a change of stage included; since creation where nothing ever did.",
                        o -> o.engagement().daysSinceActivity())
                .number(
                        "daysSinceBuyerActivity",
                        "days",
                        "15",
                        "Days since the buyer did something; since creation where they never did. Unknown where a call since then has no outcome.",
                        o -> o.engagement().daysSinceBuyerActivity())
                .number(
                        "businessDaysSinceBuyerActivity",
                        "business days",
                        "5",
                        "The same in business days.",
                        o -> o.engagement().businessDaysSinceBuyerActivity())
                .number(
                        "buyerActivities",
                        "count",
                        "2",
                        "How often the buyer wrote, called, answered or came. Unknown where no word is, and a call has no outcome.",
                        o -> o.engagement().buyerActivities())
                .number(
                        "touches",
                        "count",
                        "6",
                        "Outbound calls, e-mails, meetings and social messages.",
                        o -> o.engagement().touches())
                .number(
                        "calls",
                        "count",
                        "3",
                        "Calls in both directions.",
                        o -> o.engagement().calls())
                .number(
                        "emails",
                        "count",
                        "7",
                        "E-mails in both directions.",
                        o -> o.engagement().emails())
                .number(
                        "meetings",
                        "count",
                        "1",
                        "Meetings that were not cancelled.",
                        o -> o.engagement().meetings())
                .number(
                        "bounces",
                        "count",
                        "1",
                        "E-mails that came back.",
                        o -> o.engagement().bounces())
                .number(
                        "unansweredCalls",
                        "count",
                        "3",
                        "Calls without answer since the buyer last did something.",
                        o -> o.engagement().unansweredCalls())
                .number(
                        "unansweredEmails",
                        "count",
                        "3",
                        "E-mails since the buyer last did something.",
                        o -> o.engagement().unansweredEmails())
                .number(
                        "plannedTouches",
                        "count",
                        "8",
                        "Touches that the playbook's touch plan asks for by now.",
                        o -> o.engagement().plannedTouches())
                .number(
                        "touchAdherence",
                        "ratio",
                        "0.5",
                        "Touches over planned touches.",
                        o -> o.engagement().touchAdherence())
                .function(new Fact.NumberOfNumber<>(
                        "touchesInLast",
                        facts.described(
                                "Touches in the last days, today included, as in touchesInLast(14).",
                                "count",
                                true,
                                "5"),
                        (o, days) -> o.engagement().touchesInLast(days)))
                .from("contacts", true)
                .number(
                        "contacts",
                        "count",
                        "4",
                        "People known on the buyer's side.",
                        o -> o.engagement().contacts())
                .number(
                        "seniorContacts",
                        "count",
                        "1",
                        "Those who are vice president or above.",
                        o -> o.engagement().seniorContacts())
                .number(
                        "champions",
                        "count",
                        "1",
                        "Those whose role is champion.",
                        o -> o.engagement().champions());
    }
}
