package io.salesmanager.playbook;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and how a buyer is to be touched, counted from the creation of the deal.
 *
 * @param steps in order of day
 * @param onReply what happens when the buyer replies to a touch
 * @param onMeeting what happens when a meeting was held
 * @param onBounce what happens when an e-mail bounced
 * @param stopAfter business days without a word of the buyer after which the plan is over; null means never
 * @param advance when a deal is further on than the plan is for; null where it is for all stages
 */
public record TouchPlan(
        String name,
        Scope scope,
        List<Step> steps,
        Reaction onReply,
        Reaction onMeeting,
        Reaction onBounce,
        @Nullable Integer stopAfter,
        @Nullable Advance advance) {
    public TouchPlan {
        steps = List.copyOf(steps);
    }

    /** A plan that goes on whatever happens. */
    public TouchPlan(String name, Scope scope, List<Step> steps) {
        this(name, scope, steps, new Reaction.GoOn(), new Reaction.GoOn(), new Reaction.GoOn(), null, null);
    }

    /** Whether a deal at this position is further on than the plan is for. */
    public boolean isOverAt(double stageOrder) {
        return advance != null && stageOrder > advance.lastStage();
    }

    /** How many touches are due once {@code businessDays} business days have passed. */
    public int plannedBy(long businessDays) {
        var due = 0;
        for (var step : steps) {
            due += step.day() <= businessDays + 1 ? 1 : 0;
        }
        return due;
    }

    /**
     * A deal that is further on.
     *
     * @param lastStage position of the last stage in which the plan goes on
     * @param then what becomes of it in a later one
     */
    public record Advance(int lastStage, Reaction then) {}

    /**
     * One planned touch, on a business day from 1.
     *
     * @param slot the hours it is for; null means any hour in which buyers may be reached
     */
    public record Step(
            int day,
            Channel channel,
            String purpose,
            @Nullable Slot slot) {
        public Step(int day, Channel channel, String purpose) {
            this(day, channel, purpose, null);
        }
    }

    /**
     * Hours in the buyer's own time within which a touch is made.
     *
     * @param to the end; a touch begins before it
     * @param days the days of the week it is for; empty means any
     */
    public record Slot(LocalTime from, LocalTime to, Set<DayOfWeek> days) {
        public Slot {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("slot from %s to %s has no hours".formatted(from, to));
            }
            days = Set.copyOf(days);
        }

        public Slot(LocalTime from, LocalTime to) {
            this(from, to, Set.of());
        }

        public boolean isOn(DayOfWeek day) {
            return days.isEmpty() || days.contains(day);
        }
    }

    /** What becomes of a plan once something happens. */
    public sealed interface Reaction {

        /** It goes on as if nothing had happened. */
        record GoOn() implements Reaction {}

        /** It is over. */
        record Stop() implements Reaction {}

        /** It stands still, and goes on after so many business days; null means it stays paused. */
        record Pause(@Nullable Integer businessDays) implements Reaction {}

        /**
         * Other steps come first, counted from the day of the event; a further event starts them anew.
         *
         * @param resumes whether the plan goes on after them; otherwise it is over
         */
        record Branch(String name, List<Step> steps, boolean resumes) implements Reaction {
            public Branch {
                steps = List.copyOf(steps);
            }
        }
    }
}
