package io.salesmanager.sample.deals;

import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.history.Answers.ForecastCategory;
import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sample.journey.DealStart;
import io.salesmanager.sample.journey.Journey;
import io.salesmanager.sample.journey.SampleStage;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.OfficeHours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a deal stands on the last day: why it was closed, or what comes next. */
final class Standing {
    private static final List<String> NEXT_STEPS = List.of(
            "Call the buyer", "Send the offer", "Demo with the team", "Meet the decision maker", "Send references");
    private static final List<String> LOST_REASONS =
            List.of("timing", "price", "competitor", "no decision", "no budget");
    private static final List<String> DISQUALIFIED_REASONS =
            List.of("no budget", "no fit", "no need", "no decision maker", "");

    private static final double RETURNING_SHARE = 0.01;

    private final LocalDate lastDay;
    private final Dice dice;
    private final Conversations conversations;

    Standing(LocalDate lastDay, Dice dice, Conversations conversations) {
        this.lastDay = lastDay;
        this.dice = dice;
        this.conversations = conversations;
    }

    void settle(DealDraft draft, DealStart deal, Journey journey, Outlook outlook, LocalDate lastTalk) {
        var stage = journey.last().stage();
        draft.stage = stage.label;
        draft.status = Status.ACTIVE;
        draft.probability = dice.chance(0.15) ? null : stage.probability;
        draft.forecastCategory = dice.chance(0.1) ? ForecastCategory.UNKNOWN : stage.category;
        switch (outlook) {
            case CLOSED -> close(draft, journey);
            case ADVANCING -> advance(draft, journey);
            case WITHOUT_NEXT_STEP -> draft.nextStep = dice.chance(0.7) ? "" : null;
            case LATER_DATE -> nameLaterDate(draft, lastTalk);
            case PLANNED_PAUSE ->
                plan(draft, "Meet after the buyer's own review", lastDay.plusDays(dice.between(5, 25)), lastTalk);
            case SILENT -> {
                conversations.tryInVain(draft, deal.customer(), lastTalk.plusDays(1), lastDay);
                plan(draft, dice.pick(NEXT_STEPS), dice.chance(0.6) ? lastTalk.plusDays(7) : null, lastTalk);
            }
            case ABANDONED ->
                plan(
                        draft,
                        dice.pick(NEXT_STEPS),
                        dice.chance(0.5) ? lastTalk.plusDays(dice.between(2, 9)) : null,
                        lastTalk);
            case ARCHIVED -> archive(draft, journey);
        }
    }

    private void close(DealDraft draft, Journey journey) {
        var won = journey.end() == Journey.End.WON;
        draft.stage = won ? SampleStage.WON : SampleStage.LOST;
        draft.status = Status.CLOSED;
        draft.outcome = won ? Outcome.WON : Outcome.LOST;
        draft.closedDate = journey.day();
        draft.probability = won ? 1.0 : 0.0;
        draft.forecastCategory = won ? ForecastCategory.CLOSED : ForecastCategory.OMITTED;
        if (won) {
            return;
        }
        if (!journey.reached(SampleStage.DISCOVERY) && dice.chance(0.3)) {
            change(draft, Status.DISQUALIFIED, Verdict.DISQUALIFY, journey.day());
            draft.disqualifiedReason = dice.pick(DISQUALIFIED_REASONS, 0.3, 0.3, 0.2, 0.12, 0.08);
            draft.supportRequest = dice.chance(0.06);
            return;
        }
        draft.lostReason = dice.chance(0.07) ? null : dice.pick(LOST_REASONS, 0.2, 0.25, 0.2, 0.25, 0.1);
        if ("timing".equals(draft.lostReason) && dice.chance(0.4)) {
            name(draft, journey.day().plusDays(dice.between(60, 240)), journey.day());
        }
        if (dice.chance(RETURNING_SHARE) && journey.day().isBefore(lastDay.minusDays(14))) {
            conversations.fromBuyer(draft, since(journey.day().plusDays(7)), "We are looking again");
        }
    }

    private void advance(DealDraft draft, Journey journey) {
        var day = OfficeHours.someDay(
                OfficeHours.later(journey.last().entered(), OfficeHours.workday(lastDay.minusDays(5))), lastDay, dice);
        plan(draft, dice.pick(NEXT_STEPS), lastDay.plusDays(dice.between(1, 14)), day);
        if (!draft.activities.isEmpty()) {
            conversations.fromBuyer(draft, day, "Next steps");
        }
    }

    private void nameLaterDate(DealDraft draft, LocalDate lastTalk) {
        var come = dice.chance(0.15);
        var day = come ? lastDay.minusDays(dice.between(0, 4)) : lastDay.plusDays(dice.between(40, 160));
        conversations.fromBuyer(draft, lastTalk, "Please come back later");
        name(draft, day, lastTalk);
        if (dice.chance(0.7)) {
            plan(draft, "Call on the day the buyer named", day, lastTalk);
        }
        if (come || dice.chance(0.4)) {
            change(draft, Status.POSTPONED, Verdict.POSTPONE, lastTalk);
        }
    }

    private void archive(DealDraft draft, Journey journey) {
        var day = OfficeHours.someDay(
                OfficeHours.workday(journey.day().plusDays(30)),
                OfficeHours.earlier(journey.day().plusDays(75), lastDay),
                dice);
        change(draft, Status.ARCHIVED, Verdict.ARCHIVE, day);
        if (dice.chance(0.2)) {
            var earliest = day.plusDays(3);
            var lately = OfficeHours.later(earliest, lastDay.minusDays(6));
            conversations.fromBuyer(draft, since(dice.chance(0.5) ? lately : earliest), "Is the offer still good?");
        }
    }

    private void plan(DealDraft draft, String step, @Nullable LocalDate date, LocalDate agreed) {
        var at = OfficeHours.some(agreed, dice);
        draft.nextStep = step;
        draft.nextStepDate = date;
        draft.changes.note("nextStep", null, step, at);
        if (date != null) {
            draft.changes.note("nextStepDate", null, date, at);
        }
    }

    private void name(DealDraft draft, LocalDate later, LocalDate named) {
        draft.laterDateNamedByBuyer = later;
        draft.changes.note("laterDateNamedByBuyer", null, later, OfficeHours.some(named, dice));
    }

    private void change(DealDraft draft, Status status, Verdict verdict, LocalDate day) {
        var at = OfficeHours.some(day, dice);
        draft.changes.note("status", Status.ACTIVE, status, at);
        draft.status = status;
        draft.priorVerdict = verdict;
        draft.priorVerdictAt = at;
    }

    private LocalDate since(LocalDate day) {
        return OfficeHours.someDay(OfficeHours.workday(OfficeHours.earlier(day, lastDay)), lastDay, dice);
    }
}
