package io.salesmanager.sales.dictionary;

import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.history.Answers;
import org.jspecify.annotations.Nullable;

/** What a rule can ask of the buyer's side of an opportunity: what they need, can spend, said and were sent. */
final class BuyerFacts {
    private BuyerFacts() {}

    static void add(FactType.Catalogue<Opportunity> facts) {
        facts.text(
                        "nextStep",
                        "send offer",
                        "The agreed next step; an empty text means that there is none.",
                        o -> o.known().nextStep())
                .day(
                        "nextStepDate",
                        "2026-11-30",
                        "Day of the next step.",
                        o -> o.known().nextStepDate())
                .day(
                        "laterDateNamedByBuyer",
                        "2027-02-01",
                        "The later day that the buyer named.",
                        o -> o.known().laterDateNamedByBuyer())
                .constant(
                        "criticalEvent",
                        Answers.YesNo.class,
                        "Whether an event forces the buyer to decide by a day.",
                        o -> o.known().criticalEvent())
                .text(
                        "competitor",
                        "Other Inc.",
                        "The main competitor.",
                        o -> o.known().competitor())
                .text(
                        "concern",
                        "data residency",
                        "A concern that the buyer stated and that is open; an empty text means none.",
                        o -> o.known().concern())
                .constant(
                        "budgetStatus",
                        Answers.BudgetStatus.class,
                        "The B of BANT, as Dynamics names it.",
                        o -> o.known().budgetStatus())
                .boxed(
                        "budgetAmount",
                        "money",
                        "60000",
                        "The buyer's budget.",
                        o -> o.known().budgetAmount())
                .constant(
                        "decisionMaker",
                        Answers.YesNo.class,
                        "Whether the decision maker is confirmed.",
                        o -> o.known().decisionMaker())
                .constant(
                        "need",
                        Answers.Need.class,
                        "How much the buyer needs it.",
                        o -> o.known().need())
                .boxed(
                        "pains",
                        "count",
                        "3",
                        "How many pains the buyer named.",
                        o -> o.known().pains())
                .constant(
                        "purchaseTimeframe",
                        Answers.PurchaseTimeframe.class,
                        "When the buyer wants to buy.",
                        o -> o.known().purchaseTimeframe())
                .constant(
                        "fit",
                        Answers.Fit.class,
                        "Whether the account meets the criteria of an ideal customer.",
                        o -> o.known().fit())
                .texts(
                        "evidenceGiven",
                        "[metrics, champion]",
                        "All that is evidenced.",
                        o -> o.known().evidence())
                .day(
                        "proposalSentDate",
                        "2026-11-02",
                        "Day the proposal was sent.",
                        o -> o.known().proposalSentDate())
                .day(
                        "proposalOpenedDate",
                        "2026-11-03",
                        "Day the buyer first opened it.",
                        o -> o.known().proposalOpenedDate())
                .boxed(
                        "talkShare",
                        "0 to 1",
                        "0.6",
                        "The rep's share of talk in recorded meetings.",
                        o -> o.known().talkShare())
                .constant(
                        "cadenceState",
                        Answers.CadenceState.class,
                        "How the deal's touch plan (cadence, sequence) stands in the CRM.",
                        o -> o.known().cadenceState())
                .day(
                        "cadenceStateDate",
                        "2026-10-12",
                        "Since when it stands so.",
                        o -> o.known().cadenceStateDate());
        facts.function(new Fact.FlagOfText<>(
                "evidence",
                facts.described(
                        "Whether the named piece of evidence is there, as in evidence(\"metrics\").", "", true, "true"),
                Fact.Argument.ANY,
                BuyerFacts::evidence));
    }

    private static @Nullable Boolean evidence(Opportunity opportunity, String name) {
        var given = opportunity.known().evidence();
        return given == null ? null : given.contains(name);
    }
}
