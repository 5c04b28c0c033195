package io.salesmanager.engagement;

import io.salesmanager.engagement.clock.BuyerTime;
import io.salesmanager.engagement.clock.Touches;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Reaction;
import io.salesmanager.sales.history.Activity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done with a buyer, as a plan sees it: touches by channel, and the last event that the plan reacts to. */
final class Past {
    private static final long RECENT_SECONDS = 9 * 86_400L;

    private long made = Made.NOTHING;
    private boolean touched;
    private @Nullable Instant firstTouch;
    private @Nullable Instant firstWord;
    private @Nullable Instant reply;
    private @Nullable Instant meeting;
    private @Nullable Instant bounce;

    /** One pass over the activities of a deal; the recent touches among them are added to {@code touches}. */
    static Past of(List<Activity> activities, BuyerTime buyer, Touches touches) {
        var past = new Past();
        var recent = buyer.now().toEpochSecond() - RECENT_SECONDS;
        for (var i = 0; i < activities.size(); i++) {
            var activity = activities.get(i);
            past.add(activity);
            addRecent(activity, recent, buyer, touches);
        }
        return past;
    }

    /** Adds the recent touches of another deal of the same buyer. */
    static void addRecent(List<Activity> activities, BuyerTime buyer, Touches touches) {
        var recent = buyer.now().toEpochSecond() - RECENT_SECONDS;
        for (var i = 0; i < activities.size(); i++) {
            addRecent(activities.get(i), recent, buyer, touches);
        }
    }

    private static void addRecent(Activity activity, long recent, BuyerTime buyer, Touches touches) {
        if (activity.happened().getEpochSecond() >= recent && activity.isTouch()) {
            touches.add(buyer.dayOf(activity.happened()), TouchChannel.of(activity.type()));
        }
    }

    private void add(Activity activity) {
        var happened = activity.happened();
        if (activity.isTouch()) {
            made = Made.plus(made, TouchChannel.of(activity.type()));
            touched = true;
            firstTouch = earlier(firstTouch, happened);
        }
        if (activity.isHeldMeeting()) {
            meeting = later(meeting, happened);
        } else if (activity.isFromBuyer()) {
            reply = later(reply, happened);
            firstWord = earlier(firstWord, happened);
        }
        if (activity.outcome() == Activity.Outcome.BOUNCED) {
            bounce = later(bounce, happened);
        }
    }

    long made() {
        return made;
    }

    boolean touched() {
        return touched;
    }

    /** When the buyer first wrote or called; null where they never did. */
    @Nullable Instant firstWord() {
        return firstWord;
    }

    /** What a plan does because of the last event that it does not pass over. */
    record Event(String what, Instant happened, Reaction reaction) {
        private boolean isBefore(@Nullable Event other) {
            return other != null && happened.isBefore(other.happened());
        }
    }

    /**
     * Nothing that came before the first touch is an answer to it.
     *
     * @param advanced when the deal went beyond the stages that the plan is for; null where it did not
     */
    @Nullable Event event(TouchPlan plan, @Nullable Instant advanced) {
        var last = newer(null, "they replied", reply, plan.onReply());
        last = newer(last, "they met us", meeting, plan.onMeeting());
        last = newer(last, "they could not be reached by an e-mail, which bounced", bounce, plan.onBounce());
        var advance = plan.advance();
        if (advanced == null || advance == null || advance.then() instanceof Reaction.GoOn) {
            return last;
        }
        var onwards = new Event("the deal went on to a later stage", advanced, advance.then());
        return onwards.isBefore(last) ? last : onwards;
    }

    private @Nullable Event newer(@Nullable Event last, String what, @Nullable Instant happened, Reaction reaction) {
        if (happened == null
                || reaction instanceof Reaction.GoOn
                || firstTouch == null
                || happened.isBefore(firstTouch)
                || (last != null && !happened.isAfter(last.happened()))) {
            return last;
        }
        return new Event(what, happened, reaction);
    }

    /** Touches after an event. */
    static long madeSince(Instant event, List<Activity> activities) {
        var made = Made.NOTHING;
        for (var i = 0; i < activities.size(); i++) {
            var activity = activities.get(i);
            if (activity.happened().isAfter(event) && activity.isTouch()) {
                made = Made.plus(made, TouchChannel.of(activity.type()));
            }
        }
        return made;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
