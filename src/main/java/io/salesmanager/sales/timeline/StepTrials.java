package io.salesmanager.sales.timeline;

import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How often deals took a step. A deal tries a step once, by entering its stage in the last 365 days; it took the step when
 * it reached a later stage, and failed when it ended before: lost, archived or disqualified. A deal that has done neither
 * yet does not count, since it may still do either.
 */
public final class StepTrials {
    private static final int WINDOW_DAYS = 365;

    private final Playbook playbook;
    private final LocalDate today;
    private final LocalDate before;
    private final List<ProcessStep> steps;
    private final Map<String, Proportion> trials = new HashMap<>();
    private final DoneInTime inTime;

    public StepTrials(Playbook playbook, List<ProcessStep> steps, LocalDate today) {
        this(playbook, steps, today, today.minusDays(WINDOW_DAYS));
    }

    /** @param before what was tried on this day or earlier does not count */
    public StepTrials(Playbook playbook, List<ProcessStep> steps, LocalDate today, LocalDate before) {
        this.before = before;
        this.playbook = playbook;
        this.steps = steps;
        this.today = today;
        this.inTime = new DoneInTime(playbook);
    }

    /**
     * @param deal as it was known on the day
     * @param segment of its account; null where it is not known
     */
    public void add(OpportunityHistory deal, @Nullable String segment) {
        var ended = hasEnded(deal);
        var history = deal.stageHistory();
        var visits = history == null ? List.<StageTimeline.Visit>of() : new StageTimeline(history, playbook).visits();
        for (var step : steps) {
            if (step.from() != null) {
                tryStage(step, visits, ended);
            } else if (step.equals(ProcessStep.CALL_TO_MEETING) || step.equals(ProcessStep.FIRST_CONTACT)) {
                tryAfterCall(step, deal, ended);
            } else if (step.equals(ProcessStep.HYGIENE)) {
                tryHygiene(deal, ended);
            } else if (step.equals(ProcessStep.RESPONSE)) {
                tryInTime(step, deal, ended, inTime::answered);
            } else if (step.equals(ProcessStep.ADHERENCE)) {
                tryInTime(step, deal, ended, each -> inTime.planKept(each, segment));
            } else {
                tryToWin(step, deal);
            }
        }
    }

    /** By name of the step; one that nobody tried is missing. */
    public Map<String, Proportion> counted() {
        return Map.copyOf(trials);
    }

    private void tryStage(ProcessStep step, List<StageTimeline.Visit> visits, boolean ended) {
        var from = Objects.requireNonNull(step.from());
        var entered = false;
        for (var visit : visits) {
            if (!entered) {
                entered = visit.stage().equals(from);
                if (entered && !isRecent(visit.entered())) {
                    return;
                }
            } else if (visit.stage().kind() == StageKind.WON
                    || (visit.stage().kind() == StageKind.OPEN && visit.stage().order() > from.order())) {
                count(step, true);
                return;
            }
        }
        if (entered && ended) {
            count(step, false);
        }
    }

    /**
     * Only of deals that ended: of the others an answer or a meeting may come yet. Whether a buyer was reached cannot be said where
     * nobody noted what became of a call.
     */
    private void tryAfterCall(ProcessStep step, OpportunityHistory deal, boolean ended) {
        if (!ended || deal.activities() == null) {
            return;
        }
        if (step.equals(ProcessStep.FIRST_CONTACT) && deal.activities().stream().anyMatch(Activity::isUnclearCall)) {
            return;
        }
        var firstCall = deal.activities().stream()
                .filter(activity -> activity.type() == Activity.Type.CALL && activity.isTouch())
                .map(Activity::happened)
                .min(Instant::compareTo)
                .orElse(null);
        if (isRecent(firstCall)) {
            count(
                    step,
                    deal.activities().stream()
                            .anyMatch(activity -> step.equals(ProcessStep.FIRST_CONTACT)
                                    ? activity.type() == Activity.Type.CALL && activity.isFromBuyer()
                                    : isMeetingAfter(firstCall, activity)));
        }
    }

    private void tryToWin(ProcessStep step, OpportunityHistory deal) {
        var motion = step.equals(ProcessStep.RENEWAL) ? Motion.RENEWAL : Motion.EXPANSION;
        var closed = deal.closedDate();
        if (deal.motion() != motion || closed == null || !closed.isAfter(before)) {
            return;
        }
        var kind = playbook.stage(deal.stage()).map(stage -> stage.kind()).orElse(StageKind.OPEN);
        if (kind == StageKind.WON || kind == StageKind.LOST) {
            count(step, kind == StageKind.WON);
        }
    }

    /** Only where one of the dates is known: a date that is missing has not passed. */
    private void tryHygiene(OpportunityHistory deal, boolean ended) {
        if (!ended && deal.status() != Status.POSTPONED && (deal.closeDate() != null || deal.nextStepDate() != null)) {
            count(ProcessStep.HYGIENE, !isPast(deal.closeDate()) && !isPast(deal.nextStepDate()));
        }
    }

    private void tryInTime(
            ProcessStep step,
            OpportunityHistory deal,
            boolean ended,
            Function<OpportunityHistory, Optional<Boolean>> done) {
        var created = deal.createdDate();
        if (ended && created != null && created.isAfter(before)) {
            done.apply(deal).ifPresent(taken -> count(step, taken));
        }
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(today);
    }

    private boolean hasEnded(OpportunityHistory deal) {
        var kind = playbook.stage(deal.stage()).map(stage -> stage.kind()).orElse(StageKind.OPEN);
        return kind != StageKind.OPEN || deal.status() == Status.ARCHIVED || deal.status() == Status.DISQUALIFIED;
    }

    private boolean isRecent(@Nullable Instant instant) {
        return instant != null
                && LocalDate.ofInstant(instant, playbook.calendar().zone()).isAfter(before);
    }

    private static boolean isMeetingAfter(@Nullable Instant call, Activity activity) {
        return activity.isHeldMeeting() && call != null && !activity.happened().isBefore(call);
    }

    private void count(ProcessStep step, boolean taken) {
        trials.merge(step.name(), new Proportion(taken ? 1 : 0, 1), Proportion::plus);
    }
}
