package io.salesmanager.engagement;

import io.salesmanager.advice.Concluded;
import io.salesmanager.advice.Conclusion.Engage;
import io.salesmanager.advice.NextTouch;
import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Settlement;
import io.salesmanager.advice.Strength;
import io.salesmanager.engagement.clock.Placement;
import io.salesmanager.engagement.clock.PlanDays;
import io.salesmanager.engagement.clock.Touches;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.TouchPlan.Slot;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Opportunity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next touch of one deal. What the buyer or the law said comes first, then a buyer who waits for a first answer, then a
 * day that is agreed, then what other rules ask for, then the plan.
 */
record DealPlan(
        Opportunity deal,
        Cadence cadence,
        @Nullable Past past,
        Standing standing,
        Channels open,
        Placement placement,
        Touches touches,
        LocalDate today) {

    private static final String CLOSED = "They want to hear from us through none of the channels that are left.";
    private static final String FULL = "The limits of touches a day and a week leave no day for another touch.";

    /**
     * What was chosen.
     *
     * @param next null where there is none, and {@code whyNone} says why
     * @param day on which it was wanted; limits and slots may have moved it
     * @param step its place in the track, or -1 where it is no step
     */
    record Chosen(
            DealPlan plan,
            @Nullable NextTouch next,
            LocalDate day,
            int step,
            @Nullable String whyNone) {}

    Chosen next(Settlement settled, Concluded concluded) {
        var asked = asked(concluded.engage());
        var must = asked != null && asked.reason().strength() == Strength.MUST;
        var silentUntil = silentUntil(settled);
        if (silentUntil != null && !(must && settled.verdict() != Verdict.POSTPONE)) {
            return wanted(Channel.CALL, silentUntil.day(), null, silentUntil.because(), null);
        }
        if (!must && waitsForFirstAnswer() && settled.verdict() != Verdict.POSTPONE) {
            return wanted(
                    Channel.CALL, today, firstAnswerDue(), cadence.sentences().firstResponse(), null);
        }
        if (asked != null) {
            var day = placement.calendar().plusBusinessDays(today, asked.inDays());
            return wanted(asked.channel(), day, null, asked.reason().because(), asked.reason());
        }
        return step();
    }

    /** The strongest touch that a rule asks for, the soonest among equals; null where none is possible. */
    private @Nullable Engage asked(List<Engage> engages) {
        Engage best = null;
        for (var engage : engages) {
            if (open.has(engage.channel()) && (best == null || isBefore(engage, best))) {
                best = engage;
            }
        }
        return best;
    }

    private static boolean isBefore(Engage one, Engage other) {
        var order = one.reason().strength().compareTo(other.reason().strength());
        order = order != 0 ? order : Integer.compare(one.inDays(), other.inDays());
        order = order != 0 ? order : one.channel().compareTo(other.channel());
        return order != 0
                ? order < 0
                : one.reason().rule().compareTo(other.reason().rule()) < 0;
    }

    private record Silence(LocalDate day, String because) {}

    /** The last of the days that the verdict, the rep's agreement and the buyer name; null where none is to come. */
    private @Nullable Silence silentUntil(Settlement settled) {
        var known = deal.known();
        var until = settled.until();
        Silence last = null;
        if (until != null && (settled.verdict() == Verdict.POSTPONE || until.isAfter(today))) {
            last = new Silence(until, "Nothing before " + until + ": " + settled.headline());
        }
        var later = known.laterDateNamedByBuyer();
        if (later != null && later.isAfter(today) && (last == null || later.isAfter(last.day()))) {
            last = new Silence(later, "The buyer asked for " + later + "; nothing before.");
        }
        var next = known.nextStepDate();
        if (next != null && !next.isBefore(today) && (last == null || next.isAfter(last.day()))) {
            var step = known.nextStep();
            last = new Silence(
                    next,
                    step == null || step.isBlank()
                            ? "The agreed next step is on " + next + "."
                            : "The agreed next step is on " + next + ": " + step);
        }
        return last;
    }

    private boolean waitsForFirstAnswer() {
        return cadence.limits().firstResponseMinutes() >= 0
                && Boolean.TRUE.equals(deal.known().inbound())
                && deal.open()
                && past != null
                && !past.touched();
    }

    private @Nullable OffsetDateTime firstAnswerDue() {
        var word = past == null ? null : past.firstWord();
        return word == null
                ? null
                : word.plusSeconds(60L * cadence.limits().firstResponseMinutes())
                        .atZone(placement.buyer().zone())
                        .toOffsetDateTime();
    }

    /** A touch that is not the plan's; where it does a step of the plan, it is that step. */
    private Chosen wanted(
            Channel wanted, LocalDate day, @Nullable OffsetDateTime earliest, String because, @Nullable Reason reason) {
        var talk = wantsTalk(wanted, reason);
        var channel = open.nearest(talk ? Channel.CALL : wanted);
        if (channel == null) {
            return none(CLOSED);
        }
        var track = standing.track();
        var step = track == null ? -1 : stepThrough(track, channel);
        return chosen(channel, day, earliest, null, talk ? concern(because) : because, reason, step, null);
    }

    private int stepThrough(Track track, Channel channel) {
        for (var i = track.next(0, standing.made(), open); i >= 0; i = track.next(i + 1, standing.made(), open)) {
            if (track.steps().get(i).channel() == channel) {
                return i;
            }
        }
        return -1;
    }

    /** The next step of the plan. */
    private Chosen step() {
        var track = standing.track();
        if (track == null || !deal.open()) {
            return none(
                    standing.over() == null ? "The deal is closed, and no rule asks for a touch." : standing.over());
        }
        var step = track.next(0, standing.made(), OpenChannels.forSteps(open, deal, cadence.limits()));
        if (step < 0) {
            return none(track.left(standing.made()) == 0 ? track.allMade() : CLOSED);
        }
        var due = track.steps().get(step);
        var elapsed = placement.calendar().businessDaysBetween(standing.anchor(), today);
        var late = elapsed - (due.day() - 1);
        var day = late >= 0 ? today : PlanDays.after(today, -late, placement.calendar());
        var resumes = standing.notBefore();
        if (resumes != null && resumes.isAfter(day)) {
            day = resumes;
        }
        var talk = wantsTalk(due.channel(), null) && open.has(Channel.CALL);
        var because = track.sentences().get(step);
        return chosen(
                talk ? Channel.CALL : due.channel(),
                day,
                null,
                due.slot(),
                talk ? concern(because) : because,
                null,
                step,
                late > 0 && resumes == null ? late : null);
    }

    private Chosen chosen(
            Channel channel,
            LocalDate day,
            @Nullable OffsetDateTime earliest,
            @Nullable Slot slot,
            String because,
            @Nullable Reason reason,
            int step,
            @Nullable Integer late) {
        var due = placement.first(day, earliest, channel, slot, touches);
        if (due == null) {
            return none(FULL);
        }
        var track = standing.track();
        var assumed = placement.buyer().assumed();
        var next = track == null || step < 0
                ? new NextTouch(channel, due, null, null, because, late, assumed, reason)
                : new NextTouch(channel, due, step + 1, track.steps().size(), because, late, assumed, reason);
        return new Chosen(this, next, day, step, null);
    }

    private Chosen none(String why) {
        return new Chosen(this, null, today, -1, why);
    }

    /** Who has a concern is talked to, unless a rule that must be followed says otherwise. */
    private boolean wantsTalk(Channel wanted, @Nullable Reason reason) {
        var concern = deal.known().concern();
        return wanted != Channel.CALL
                && wanted != Channel.MEETING
                && concern != null
                && !concern.isBlank()
                && open.has(Channel.CALL)
                && (reason == null || reason.strength() != Strength.MUST);
    }

    private String concern(String because) {
        return "They have a concern (" + deal.known().concern() + "), so talk and do not write. " + because;
    }
}
