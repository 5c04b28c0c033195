package io.salesmanager.sample.deals;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.history.Answers.BudgetStatus;
import io.salesmanager.sales.history.Answers.Fit;
import io.salesmanager.sample.journey.DealStart;
import io.salesmanager.sample.journey.Journey;
import io.salesmanager.sample.journey.SampleStage;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.OfficeHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a deal is worth, and how that and its close date changed on the way. */
final class Pricing {
    private static final double OPTIMISM = 0.5;
    private static final double PUSHED = 0.8;
    private static final double PUSHED_WHEN_ABANDONED = 0.12;

    private final LocalDate lastDay;
    private final Dice dice;

    Pricing(LocalDate lastDay, Dice dice) {
        this.lastDay = lastDay;
        this.dice = dice;
    }

    void price(DealDraft draft, DealStart deal, Journey journey) {
        var motion = deal.motion() == Motion.EXPANSION ? 0.6 : 1.0;
        var amount = deal.line().price * deal.customer().size().spending * motion * dice.factor(0.45);
        draft.amount = hundreds(amount);
        draft.currency = "EUR";
        for (var visit : journey.visits()) {
            if (visit.stage().atLeast(SampleStage.DISCOVERY) && dice.chance(0.3)) {
                var day = OfficeHours.someDay(visit.entered(), visit.left(), dice);
                var before = Objects.requireNonNull(draft.amount);
                draft.amount = hundreds(before.doubleValue() * dice.factor(0.2));
                draft.changes.note("amount", before, draft.amount, OfficeHours.some(day, dice));
            }
        }
        contract(draft, draft.amount.doubleValue());
        if (draft.budgetStatus != null && draft.budgetStatus.compareTo(BudgetStatus.CAN_BUY) >= 0 && dice.chance(0.5)) {
            draft.budgetAmount = hundreds(draft.amount.doubleValue() * dice.factor(0.2));
        }
        if (journey.reached(SampleStage.PROPOSAL)) {
            propose(draft, journey);
        }
    }

    /** The close date is pushed when it has passed, mostly. */
    void schedule(DealDraft draft, DealStart deal, Journey journey) {
        var cycle = 0.0;
        for (var stage = deal.firstStage(); stage != null; stage = stage.next()) {
            cycle += stage.meanDays;
        }
        var date = OfficeHours.workday(
                deal.created().plusDays(Math.round(10 + OPTIMISM * cycle * deal.pace() * dice.factor(0.3))));
        var end = journey.closed() ? journey.day() : lastDay;
        while (date.isBefore(end)) {
            if (!dice.chance(date.isAfter(journey.day()) ? PUSHED_WHEN_ABANDONED : PUSHED)) {
                break;
            }
            var later = OfficeHours.workday(date.plusDays(dice.between(14, 50)));
            draft.changes.note("closeDate", date, later, OfficeHours.some(date, dice));
            date = later;
        }
        if (journey.end() == Journey.End.WON && date.isAfter(journey.day())) {
            draft.changes.note("closeDate", date, journey.day(), OfficeHours.some(journey.day(), dice));
            date = journey.day();
        }
        draft.closeDate = date;
    }

    /** Gives it everything that a deal ought not to have. */
    void spoil(DealDraft draft, LocalDate lastTalk) {
        draft.fit = Fit.FAILS;
        draft.customRoadmap = true;
        var sent = draft.proposalSentDate;
        var day = sent == null ? lastTalk : OfficeHours.later(sent, lastTalk);
        var discount = BigDecimal.valueOf(dice.between(22, 40));
        draft.changes.note("discountPercent", draft.discountPercent, discount, OfficeHours.some(day, dice));
        draft.discountPercent = discount;
    }

    private void contract(DealDraft draft, double amount) {
        if (dice.chance(0.1)) {
            return;
        }
        var months = dice.pick(List.of(12, 24, 36), 0.6, 0.2, 0.2);
        var recurring = hundreds(amount * 0.8);
        draft.contractMonths = months;
        draft.recurringAmount = recurring;
        draft.multiYearValue = hundreds(recurring.doubleValue() * months / 12 + amount * 0.2);
        draft.firstYearProfit = dice.chance(0.4) ? hundreds(amount * dice.around(0.25, 0.2)) : null;
    }

    private void propose(DealDraft draft, Journey journey) {
        for (var visit : journey.visits()) {
            if (visit.stage() == SampleStage.PROPOSAL) {
                var latest = OfficeHours.earlier(visit.left(), visit.entered().plusDays(10));
                var sent = OfficeHours.someDay(visit.entered(), latest, dice);
                draft.proposalSentDate = sent;
                var opened = OfficeHours.workday(sent.plusDays(dice.between(0, 6)));
                var seen = dice.chance(visit.promising() ? 0.93 : 0.7) && !opened.isAfter(journey.day());
                draft.proposalOpenedDate = seen ? OfficeHours.later(sent, opened) : null;
                if (dice.chance(0.55)) {
                    draft.discountPercent =
                            BigDecimal.valueOf(dice.chance(0.12) ? dice.between(16, 32) : dice.between(2, 15));
                    draft.changes.note("discountPercent", null, draft.discountPercent, OfficeHours.some(sent, dice));
                }
            }
        }
        draft.customRoadmap = dice.chance(0.3) ? null : draft.fit == Fit.PASSES && dice.chance(0.06);
    }

    private static BigDecimal hundreds(double amount) {
        return BigDecimal.valueOf(Math.round(amount / 100) * 100);
    }
}
