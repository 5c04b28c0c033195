package io.salesmanager.sales.dictionary;

import io.salesmanager.playbook.Complexity;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.history.Answers;

/** What a rule can ask of an opportunity: the deal as the CRM keeps it, then what is measured. */
final class OpportunityFacts {
    private OpportunityFacts() {}

    static FactType<Opportunity> type() {
        var catalogue = new FactType.Catalogue<Opportunity>();
        deal(catalogue);
        BuyerFacts.add(catalogue);
        position(catalogue);
        OpportunityMeasures.timing(catalogue);
        OpportunityMeasures.engagement(catalogue);
        PeopleFacts.add(catalogue);
        return catalogue
                .related("account", FactType.ACCOUNT, Opportunity::account)
                .related("rep", FactType.REP, Opportunity::rep)
                .type("Opportunity", Opportunity.class);
    }

    private static void deal(FactType.Catalogue<Opportunity> facts) {
        facts.from("fields", true)
                .text("id", "o-7", "The CRM's id of the deal.", o -> o.known().id())
                .text(
                        "name",
                        "ACME, 40 seats",
                        "The deal's name.",
                        o -> o.known().name())
                .text(
                        "accountId",
                        "a-3",
                        "The CRM's id of the account.",
                        o -> o.known().accountId())
                .text(
                        "ownerId",
                        "r-1",
                        "The CRM's id of the rep who owns it.",
                        o -> o.known().ownerId())
                .constant(
                        "motion",
                        Motion.class,
                        "New business, renewal or expansion.",
                        o -> o.known().motion())
                .boxed(
                        "amount",
                        "money",
                        "50000",
                        "What the deal is worth.",
                        o -> o.known().amount())
                .text(
                        "currency",
                        "EUR",
                        "ISO 4217 code of the amount.",
                        o -> o.known().currency())
                .boxed(
                        "discountPercent",
                        "percent",
                        "15",
                        "Discount on the list price.",
                        o -> o.known().discountPercent())
                .boxed(
                        "contractMonths",
                        "months",
                        "12",
                        "Length of the contract.",
                        o -> o.known().contractMonths())
                .boxed(
                        "recurringAmount",
                        "money a year",
                        "20000",
                        "Recurring part.",
                        o -> o.known().recurringAmount())
                .boxed(
                        "multiYearValue",
                        "money",
                        "90000",
                        "Value over the whole contract.",
                        o -> o.known().multiYearValue())
                .boxed(
                        "firstYearProfit",
                        "money",
                        "-5000",
                        "Contribution in the first year; below 0 is a loss.",
                        o -> o.known().firstYearProfit())
                .flag(
                        "customRoadmap",
                        "Whether the deal needs a promise on the product's roadmap.",
                        o -> o.known().customRoadmap())
                .boxed(
                        "probability",
                        "0 to 1",
                        "0.4",
                        "Chance of winning as the CRM states it.",
                        o -> o.known().probability())
                .boxed(
                        "score",
                        "0 to 100",
                        "72",
                        "Lead or deal score as the CRM states it.",
                        o -> o.known().score())
                .constant(
                        "forecastCategory",
                        Answers.ForecastCategory.class,
                        "The rep's forecast category.",
                        o -> o.known().forecastCategory())
                .text(
                        "leadSource",
                        "web",
                        "Where the lead came from.",
                        o -> o.known().leadSource())
                .flag("inbound", "Whether the buyer came to us.", o -> o.known().inbound())
                .flag(
                        "productLed",
                        "Whether the lead comes from use of the product.",
                        o -> o.known().productLed())
                .flag(
                        "supportRequest",
                        "Whether it is a request for support or for self-service.",
                        o -> o.known().supportRequest())
                .day(
                        "createdDate",
                        "2026-03-02",
                        "Day of creation.",
                        o -> o.known().createdDate())
                .day(
                        "closeDate",
                        "2026-12-18",
                        "Expected day of closing.",
                        o -> o.known().closeDate())
                .day(
                        "closedDate",
                        "2026-12-11",
                        "Day of closing.",
                        o -> o.known().closedDate())
                .text("lostReason", "timing", "Why it was lost.", o -> o.known().lostReason())
                .text(
                        "disqualifiedReason",
                        "no budget",
                        "Why it was disqualified; an empty text means that none was given.",
                        o -> o.known().disqualifiedReason());
    }

    private static void position(FactType.Catalogue<Opportunity> facts) {
        facts.from("fields", true)
                .text(
                        "stage",
                        "Proposal",
                        "The stage, as the playbook names it.",
                        o -> o.position().stage())
                .number(
                        "stageOrder",
                        "position",
                        "3",
                        "The stage's position in the playbook, from 1.",
                        o -> o.position().stageOrder())
                .constant(
                        "stageKind",
                        StageKind.class,
                        "Open, won or lost.",
                        o -> o.position().stageKind())
                .fact("open", "Neither won nor lost.", Opportunity::open)
                .constant(
                        "status",
                        Answers.Status.class,
                        "What was last decided of it.",
                        o -> o.position().status())
                .constant(
                        "outcome",
                        Answers.Outcome.class,
                        "Won or lost.",
                        o -> o.position().outcome())
                .text(
                        "productLine",
                        "Platform",
                        "The product line, as the playbook names it.",
                        o -> o.position().productLine())
                .constant(
                        "productComplexity",
                        Complexity.class,
                        "How hard the product line is to sell.",
                        o -> o.position().productComplexity())
                .number(
                        "typicalCycleDays",
                        "days",
                        "90",
                        "Usual days from creation to a win, as the playbook states it.",
                        o -> o.position().typicalCycleDays())
                .text(
                        "requiredCertificate",
                        "platform",
                        "The certificate a rep needs to sell the product line.",
                        o -> o.position().requiredCertificate())
                .text(
                        "segment",
                        "enterprise",
                        "The account's size band in the playbook.",
                        o -> o.position().segment())
                .flag(
                        "ownerMaySell",
                        "Whether the owner may sell the product line, as a manager confirmed; unknown where no confirmation holds.",
                        o -> o.position().ownerMaySell())
                .number(
                        "missingExitEvidence",
                        "count",
                        "1",
                        "Pieces of exit evidence of the stages passed that are not there.",
                        o -> o.position().missingExitEvidence());
    }
}
