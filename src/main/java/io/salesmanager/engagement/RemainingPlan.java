package io.salesmanager.engagement;

import io.salesmanager.advice.Decision.PlannedTouch;
import io.salesmanager.advice.NextTouch;
import io.salesmanager.engagement.DealPlan.Chosen;
import io.salesmanager.engagement.clock.PlanDays;
import io.salesmanager.engagement.clock.Touches;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a plan from the next touch on. Most decisions are made and never shown whole, so it is made when it is first
 * read; the same facts give the same plan whenever that is.
 */
final class RemainingPlan extends AbstractList<PlannedTouch> {
    private final Chosen chosen;
    private volatile @Nullable List<PlannedTouch> made;

    /** @param chosen with a next touch */
    RemainingPlan(Chosen chosen) {
        this.chosen = chosen;
    }

    @Override
    public PlannedTouch get(int index) {
        return touches().get(index);
    }

    @Override
    public int size() {
        return touches().size();
    }

    private List<PlannedTouch> touches() {
        var known = made;
        if (known == null) {
            known = make(Objects.requireNonNull(chosen.next()));
            made = known;
        }
        return known;
    }

    private List<PlannedTouch> make(NextTouch next) {
        var plan = chosen.plan();
        var standing = plan.standing();
        var track = standing.track();
        var first = next.due().toLocalDate();
        var touches = plan.touches().copy();
        touches.add(first.toEpochDay(), next.channel());
        var rest = new ArrayList<PlannedTouch>();
        if (chosen.step() >= 0 && track != null) {
            var step = track.steps().get(chosen.step());
            rest.add(new PlannedTouch(
                    chosen.step() + 1, track.steps().size(), next.channel(), next.due(), step.purpose()));
        }
        if (track == null || !plan.deal().open()) {
            return rest;
        }
        var layout = new Layout(plan, touches, next.due(), rest);
        var step = chosen.step() >= 0 ? chosen.step() : track.next(0, standing.made(), Channels.ALL);
        if (step >= 0) {
            layout.add(
                    track,
                    standing.made(),
                    chosen.step(),
                    chosen.day(),
                    track.steps().get(step).day());
        }
        if (standing.then() != null) {
            layout.addAll(standing.then(), standing.madeThen());
        }
        return List.copyOf(rest);
    }

    /** Lays steps out one after the other, as far from each other as the plan wants, within the limits. */
    private static final class Layout {
        private final DealPlan plan;
        private final Channels open;
        private final Touches touches;
        private final List<PlannedTouch> rest;
        private OffsetDateTime last;

        Layout(DealPlan plan, Touches touches, OffsetDateTime last, List<PlannedTouch> rest) {
            this.plan = plan;
            this.open = OpenChannels.forSteps(
                    plan.open(), plan.deal(), plan.cadence().limits());
            this.touches = touches;
            this.last = last;
            this.rest = rest;
        }

        /** All steps that are not done, the first of them on the business day after the last touch. */
        void addAll(Track track, long made) {
            var first = track.next(0, made, open);
            if (first >= 0) {
                var day = PlanDays.after(last.toLocalDate(), 1, plan.placement().calendar());
                add(track, made, -1, day, track.steps().get(first).day());
            }
        }

        /**
         * The steps that are not done.
         *
         * @param without a step that is laid out already, or -1
         * @param start the day on which the plan's day {@code number} falls
         */
        void add(Track track, long made, int without, LocalDate start, int number) {
            for (var i = track.next(0, made, open); i >= 0; i = track.next(i + 1, made, open)) {
                if (i == without) {
                    continue;
                }
                var step = track.steps().get(i);
                var wanted = PlanDays.after(
                        start, step.day() - number, plan.placement().calendar());
                var due = plan.placement().first(wanted, last, step.channel(), step.slot(), touches);
                if (due == null) {
                    return;
                }
                touches.add(due.toLocalDate().toEpochDay(), step.channel());
                rest.add(new PlannedTouch(i + 1, track.steps().size(), step.channel(), due, step.purpose()));
                last = due;
            }
        }
    }
}
