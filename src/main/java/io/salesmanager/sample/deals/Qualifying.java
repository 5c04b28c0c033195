package io.salesmanager.sample.deals;

import io.salesmanager.sales.history.Answers.BudgetStatus;
import io.salesmanager.sales.history.Answers.Fit;
import io.salesmanager.sales.history.Answers.Need;
import io.salesmanager.sales.history.Answers.PurchaseTimeframe;
import io.salesmanager.sales.history.Answers.YesNo;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sample.journey.DealStart;
import io.salesmanager.sample.journey.Journey;
import io.salesmanager.sample.journey.Journey.Visit;
import io.salesmanager.sample.journey.SampleStage;
import io.salesmanager.sample.market.Customer;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.Names;
import io.salesmanager.sample.setting.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What reps learn of the buyer: more in later stages, better news where the deal moves on, never all of it. */
final class Qualifying {
    /** One deal of so many hangs on one person; told by its id, so that nothing else is drawn otherwise. */
    private static final int ONE_OF = 6;

    private static final List<Double> CARE = List.of(0.97, 0.6, 0.0);
    private static final List<String> ROLES = List.of("user", "champion", "influencer", "economic buyer", "blocker");
    private static final List<String> CONCERNS = List.of("price", "data residency", "integration effort", "references");

    private final Dice dice;
    private final List<String> competitors;

    Qualifying(Names names, Dice dice) {
        this.dice = dice;
        this.competitors = List.of(names.company(), names.company(), names.company(), names.company());
    }

    /** Notes the answers that were given until {@code lastTalk}. */
    void ask(DealDraft draft, DealStart deal, Journey journey, LocalDate lastTalk) {
        meetPeople(draft, deal.customer(), journey);
        var care = dice.pick(CARE, 0.7, 0.2, 0.1);
        for (var visit : journey.visits()) {
            learn(draft, visit, care, OfficeHours.earlier(visit.left(), lastTalk));
        }
        var last = journey.last();
        var order = last.stage().ordinal();
        draft.fit =
                dice.chance(0.2) ? Fit.UNKNOWN : dice.chance(last.promising() ? 0.92 : 0.75) ? Fit.PASSES : Fit.FAILS;
        draft.pains = dice.chance(0.35 - 0.05 * order) ? null : dice.between(0, 1 + order);
        draft.purchaseTimeframe = dice.chance(0.5 - 0.08 * order)
                ? PurchaseTimeframe.UNKNOWN
                : dice.pick(List.of(PurchaseTimeframe.values()), 0, 0.1, 0.3, 0.3, 0.2, 0.1);
        draft.criticalEvent = dice.pick(List.of(YesNo.UNKNOWN, YesNo.NO, YesNo.YES), 0.45, 0.3, 0.25);
        draft.competitor = dice.chance(0.12 + 0.08 * order) ? dice.pick(competitors) : null;
        draft.concern = dice.chance(0.12) ? dice.pick(CONCERNS) : dice.chance(0.5) ? "" : null;
        draft.talkShare = dice.chance(0.4) ? Math.round(dice.around(0.52, 0.09) * 100) / 100.0 : null;
        draft.score = dice.chance(0.6) ? score(last) : null;
    }

    private void meetPeople(DealDraft draft, Customer customer, Journey journey) {
        var people = dice.shuffled(customer.people());
        var known = Math.min(people.size(), 1 + journey.visits().size());
        for (var i = 0; i < known; i++) {
            var person = people.get(i);
            var added =
                    i == 0 ? null : OfficeHours.some(journey.visits().get(i - 1).entered(), dice);
            var role = dice.chance(0.2) ? null : dice.pick(ROLES, 0.35, 0.2, 0.25, 0.15, 0.05);
            draft.contacts.add(
                    new Contact(person.id(), person.name(), role, person.seniority(), person.optOut(), added));
        }
        if (draft.contacts.size() > 1 && Math.floorMod(draft.id.hashCode(), ONE_OF) == 0) {
            draft.contacts.subList(1, draft.contacts.size()).clear();
        }
    }

    private void learn(DealDraft draft, Visit visit, double care, LocalDate until) {
        if (until.isBefore(visit.entered())) {
            return;
        }
        var at = OfficeHours.some(OfficeHours.someDay(visit.entered(), until, dice), dice);
        if (dice.chance(0.38)) {
            var budget = visit.promising()
                    ? dice.pick(List.of(BudgetStatus.values()), 0, 0.07, 0.25, 0.4, 0.28)
                    : dice.pick(List.of(BudgetStatus.values()), 0, 0.38, 0.34, 0.2, 0.08);
            if (budget != draft.budgetStatus) {
                draft.changes.note("budgetStatus", draft.budgetStatus, budget, at);
                draft.budgetStatus = budget;
            }
        }
        if (draft.decisionMaker != YesNo.YES && dice.chance(0.4)) {
            var met = dice.chance(visit.promising() ? 0.75 : 0.45) ? YesNo.YES : YesNo.NO;
            if (met != draft.decisionMaker) {
                draft.changes.note("decisionMaker", draft.decisionMaker, met, at);
                draft.decisionMaker = met;
            }
        }
        if (draft.need == null && dice.chance(0.5)) {
            draft.need = dice.pick(List.of(Need.values()), 0, visit.promising() ? 0.04 : 0.2, 0.3, 0.4);
            draft.changes.note("need", null, draft.need, at);
        }
        collect(draft, visit, care, at);
    }

    /** @param care how much of what they learn reps write down; 0 for nothing */
    private void collect(DealDraft draft, Visit visit, double care, Instant at) {
        var before = draft.evidence == null ? List.<String>of() : draft.evidence;
        var after = new ArrayList<>(before);
        for (var stage = SampleStage.PROSPECTING; stage != null && visit.stage().atLeast(stage); stage = stage.next()) {
            var learned = stage == visit.stage() && !visit.promising() ? care * 0.4 : care;
            for (var piece : stage.exitEvidence) {
                if (!after.contains(piece) && dice.chance(learned)) {
                    after.add(piece);
                }
            }
        }
        if (after.size() > before.size()) {
            var from = draft.evidence == null ? null : String.join(",", before);
            draft.changes.note("evidence", from, String.join(",", after), at);
            draft.evidence = List.copyOf(after);
        }
    }

    private int score(Visit last) {
        var expected = 35 + 8.0 * last.stage().ordinal() + (last.promising() ? 12 : 0);
        return (int) Math.max(1, Math.min(99, Math.round(dice.around(expected, 14))));
    }
}
