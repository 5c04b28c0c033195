package io.salesmanager.inspection.count;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.timeline.ProcessStep;
import io.salesmanager.sales.timeline.StageTimeline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of the process a deal came to, and which it took: by entering the stage that a step leads out of, and by
 * reaching a later one. One bit a step, in the order of {@link ProcessStep#of}.
 */
public record StepsTaken(long tried, long taken) {
    private static final int MOST_STEPS = 64;

    /**
     * @param deal as it is known now
     * @param steps at most 64
     */
    static StepsTaken of(OpportunityHistory deal, List<ProcessStep> steps, Playbook playbook) {
        var tried = 0L;
        var taken = 0L;
        var history = deal.stageHistory();
        var visits = history == null ? List.<StageTimeline.Visit>of() : new StageTimeline(history, playbook).visits();
        for (var i = 0; i < Math.min(steps.size(), MOST_STEPS); i++) {
            var from = steps.get(i).from();
            if (from == null) {
                var called = calledFirst(deal);
                tried |= called == null ? 0 : 1L << i;
                taken |= called != null && metAfter(deal, called) ? 1L << i : 0;
                continue;
            }
            var entered = false;
            for (var visit : visits) {
                if (!entered) {
                    entered = visit.stage().equals(from);
                } else if (visit.stage().kind() == StageKind.WON
                        || (visit.stage().kind() == StageKind.OPEN
                                && visit.stage().order() > from.order())) {
                    taken |= 1L << i;
                }
            }
            tried |= entered ? 1L << i : 0;
        }
        return new StepsTaken(tried, taken);
    }

    public boolean hasTried(int step) {
        return (tried >> step & 1) == 1;
    }

    public boolean hasTaken(int step) {
        return (taken >> step & 1) == 1;
    }

    private static @Nullable Instant calledFirst(OpportunityHistory deal) {
        return deal.activities() == null
                ? null
                : deal.activities().stream()
                        .filter(activity -> activity.type() == Activity.Type.CALL && activity.isTouch())
                        .map(Activity::happened)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    private static boolean metAfter(OpportunityHistory deal, Instant called) {
        return deal.activities() != null
                && deal.activities().stream()
                        .anyMatch(activity ->
                                activity.isHeldMeeting() && !activity.happened().isBefore(called));
    }
}
