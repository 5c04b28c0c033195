package io.salesmanager.engagement;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Reaction.Branch;
import io.salesmanager.playbook.TouchPlan.Reaction.Pause;
import io.salesmanager.playbook.TouchPlan.Reaction.Stop;
import io.salesmanager.playbook.WorkCalendar;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Answers.CadenceState;
import io.salesmanager.sales.timeline.StageTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal stands in its plan.
 *
 * @param track whose steps come next; null where none do, and {@code over} says why
 * @param anchor the day that is day 1 of the track
 * @param made touches that count for it
 * @param then the track that goes on after this one, or null
 * @param madeThen touches that count for that one
 * @param notBefore the day on which a paused plan goes on, or null
 */
record Standing(
        @Nullable Track track,
        LocalDate anchor,
        long made,
        @Nullable Track then,
        long madeThen,
        @Nullable LocalDate notBefore,
        @Nullable String over) {

    static Standing over(LocalDate today, String why) {
        return new Standing(null, today, Made.NOTHING, null, Made.NOTHING, null, why);
    }

    private static Standing on(Track track, LocalDate anchor, long made, @Nullable LocalDate notBefore) {
        return new Standing(track, anchor, made, null, Made.NOTHING, notBefore, null);
    }

    /**
     * Of steps through channels of which the CRM keeps nothing nobody can say whether they were made: they are asked for on their day,
     * and the plan goes on after it.
     */
    Standing withoutTraceOf(Set<Channel> missing, WorkCalendar calendar, LocalDate today) {
        if (missing.isEmpty() || track == null) {
            return this;
        }
        var passed = calendar.businessDaysBetween(anchor, today);
        var counted = made;
        for (var step : track.steps()) {
            if (missing.contains(step.channel()) && step.day() <= passed) {
                counted = Made.plus(counted, step.channel());
            }
        }
        return new Standing(track, anchor, counted, then, madeThen, notBefore, over);
    }

    static Standing of(Opportunity deal, Cadence cadence, @Nullable Past past, Playbook playbook, LocalDate today) {
        var plan = cadence.plan();
        var track = cadence.track();
        var known = deal.known();
        var activities = known.activities();
        if (plan == null || track == null) {
            return over(
                    today,
                    known.motion() == null
                            ? "No touch plan covers this deal, whose motion (such as new business or renewal) is not known, and no rule asks for a touch."
                            : "No touch plan covers this deal, and no rule asks for a touch.");
        }
        if (activities == null || past == null) {
            return over(today, cadence.sentences().unknownSteps());
        }
        if (known.createdDate() == null) {
            return over(today, cadence.sentences().undated());
        }
        if (known.cadenceState() == CadenceState.PAUSED || known.cadenceState() == CadenceState.FINISHED) {
            return over(
                    today,
                    known.cadenceState() == CadenceState.PAUSED
                            ? "The plan is paused in the CRM."
                            : "The plan is finished in the CRM.");
        }
        if (plan.stopAfter() != null && deal.engagement().businessDaysSinceBuyerActivity() > plan.stopAfter()) {
            return over(today, cadence.sentences().tooLong());
        }
        var isFurther = deal.open() && plan.isOverAt(deal.position().stageOrder());
        var advanced = isFurther ? advanced(deal, plan, playbook) : null;
        var event = past.event(plan, advanced);
        if (event != null) {
            return after(event, deal, track, cadence, past, activities, playbook.calendar(), today);
        }
        var undatedAdvance = cadence.sentences().advanced();
        return isFurther && undatedAdvance != null
                ? further(plan, known.createdDate(), undatedAdvance, cadence, past, today)
                : on(track, known.createdDate(), past.made(), null);
    }

    /** Of a deal that is further on than its plan is for, since nobody knows when: all its touches count. */
    private static Standing further(
            TouchPlan plan, LocalDate created, String undated, Cadence cadence, Past past, LocalDate today) {
        var advance = plan.advance();
        if (advance == null || !(advance.then() instanceof Branch branch)) {
            return over(today, undated);
        }
        var other = cadence.track(branch);
        return other.left(past.made()) > 0 ? on(other, created, past.made(), null) : over(today, other.allMade());
    }

    /** When the deal went beyond the stages that the plan is for; null where that is not known. */
    private static @Nullable Instant advanced(Opportunity deal, TouchPlan plan, Playbook playbook) {
        var history = deal.known().stageHistory();
        var advance = plan.advance();
        return history == null || advance == null
                ? null
                : new StageTimeline(history, playbook).wentBeyond(advance.lastStage());
    }

    private static Standing after(
            Past.Event event,
            Opportunity deal,
            Track track,
            Cadence cadence,
            Past past,
            List<Activity> activities,
            WorkCalendar calendar,
            LocalDate today) {
        var created = deal.known().createdDate() == null ? today : deal.known().createdDate();
        var day = LocalDate.ofInstant(event.happened(), calendar.zone());
        if (event.reaction() instanceof Branch branch) {
            var other = cadence.track(branch);
            var since = Past.madeSince(event.happened(), activities);
            if (other.left(since) > 0) {
                var then = branch.resumes() ? track : null;
                return new Standing(other, day, since, then, past.made(), null, null);
            }
            return branch.resumes() ? on(track, created, past.made(), null) : over(today, other.allMade());
        }
        if (event.reaction() instanceof Pause pause && pause.businessDays() != null) {
            var resumes = calendar.plusBusinessDays(day, pause.businessDays());
            return on(track, created, past.made(), resumes.isAfter(today) ? resumes : null);
        }
        var ends = event.reaction() instanceof Stop ? " ends there" : " stands still since";
        return over(
                today,
                "On " + day + " " + event.what() + ", and the plan " + track.name() + ends
                        + "; agree on a dated next step.");
    }
}
