package io.salesmanager.sales.timeline;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Reaction;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a touch plan stopped asking for touches: what comes after the buyer did what the plan reacts to, or in a stage that
 * the plan is not for, depends on the buyer and is not held against the rep.
 */
public final class PlanEnd {
    private PlanEnd() {}

    /** @param last no later day: today, or that on which the deal ended */
    public static LocalDate of(
            OpportunityHistory deal, List<Activity> activities, TouchPlan plan, LocalDate last, Playbook playbook) {
        Instant touched = null;
        for (var activity : activities) {
            touched = activity.isTouch() ? earlier(touched, activity.happened()) : touched;
        }
        Instant reply = null;
        Instant meeting = null;
        Instant bounce = null;
        for (var activity : activities) {
            var happened = activity.happened();
            if (touched == null || happened.isBefore(touched)) {
                continue;
            }
            if (activity.isHeldMeeting()) {
                meeting = earlier(meeting, happened);
            } else if (activity.isFromBuyer()) {
                reply = earlier(reply, happened);
            }
            bounce = activity.outcome() == Activity.Outcome.BOUNCED ? earlier(bounce, happened) : bounce;
        }
        var days = new Days(playbook, last);
        days.until(plan.onReply(), reply);
        days.until(plan.onMeeting(), meeting);
        days.until(plan.onBounce(), bounce);
        var advance = plan.advance();
        if (advance != null && deal.stageHistory() != null) {
            var timeline = new StageTimeline(deal.stageHistory(), playbook);
            days.until(advance.then(), timeline.wentBeyond(advance.lastStage()));
        }
        return days.end;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static final class Days {
        private final Playbook playbook;
        private LocalDate end;

        Days(Playbook playbook, LocalDate end) {
            this.playbook = playbook;
            this.end = end;
        }

        void until(Reaction reaction, @Nullable Instant event) {
            if (event != null && !(reaction instanceof Reaction.GoOn)) {
                var day = LocalDate.ofInstant(event, playbook.calendar().zone());
                end = day.isBefore(end) ? day : end;
            }
        }
    }
}
