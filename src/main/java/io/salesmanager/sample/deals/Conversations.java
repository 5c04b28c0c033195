package io.salesmanager.sample.deals;

import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sample.journey.DealStart;
import io.salesmanager.sample.journey.Journey;
import io.salesmanager.sample.journey.Journey.Visit;
import io.salesmanager.sample.journey.SampleStage;
import io.salesmanager.sample.market.Customer;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.Ids;
import io.salesmanager.sample.setting.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What reps and buyers say to each other: more where a deal moves on. */
final class Conversations {
    private static final double DAYS_BETWEEN_TOUCHES = 10;
    private static final List<Activity.Type> EARLY =
            List.of(Activity.Type.CALL, Activity.Type.EMAIL, Activity.Type.SOCIAL, Activity.Type.NOTE);
    private static final List<Activity.Type> LATE = List.of(
            Activity.Type.MEETING, Activity.Type.CALL, Activity.Type.EMAIL, Activity.Type.NOTE, Activity.Type.TASK);
    private static final double ANSWERED_EARLY = 0.3;
    private static final double ANSWERED_LATE = 0.55;
    private static final double LESS_PROMISING = 0.65;

    private final Dice dice;
    private int count;

    private record Slot(Visit visit, Instant at) {}

    Conversations(Dice dice) {
        this.dice = dice;
    }

    /** Notes what happened until {@code lastTalk}. */
    void hold(DealDraft draft, DealStart deal, Journey journey, LocalDate lastTalk) {
        if (deal.inbound()) {
            fromBuyer(draft, deal.created(), "Request from the web site");
        }
        var slots = new ArrayList<Slot>();
        for (var visit : journey.visits()) {
            var until = OfficeHours.earlier(visit.left(), lastTalk);
            var days = ChronoUnit.DAYS.between(visit.entered(), until);
            var touches = days <= 1 ? 0.5 : 1 + days / DAYS_BETWEEN_TOUCHES;
            var number = Math.round(touches * dice.factor(0.4));
            for (var i = 0; i < number && days >= 0; i++) {
                slots.add(new Slot(visit, OfficeHours.some(OfficeHours.someDay(visit.entered(), until, dice), dice)));
            }
        }
        slots.sort(Comparator.comparing(Slot::at));
        slots.forEach(slot -> draft.activities.add(touch(slot, draft, deal.customer())));
    }

    /** Calls and e-mails that nobody answers. */
    void tryInVain(DealDraft draft, Customer customer, LocalDate since, LocalDate until) {
        var attempts = dice.between(5, 8);
        for (var i = 0; i < attempts; i++) {
            var type = reachable(i % 2 == 0 ? Activity.Type.CALL : Activity.Type.EMAIL, customer);
            var at = OfficeHours.some(OfficeHours.someDay(OfficeHours.workday(since), until, dice), dice);
            var minutes = type == Activity.Type.CALL ? 1 : 5;
            draft.activities.add(activity(
                    type, Direction.OUTBOUND, Outcome.NO_ANSWER, at, contact(draft, at), minutes, "Following up"));
        }
    }

    /** The buyer writes. */
    void fromBuyer(DealDraft draft, LocalDate day, String subject) {
        var at = OfficeHours.some(day, dice);
        draft.activities.add(activity(
                Activity.Type.EMAIL, Direction.INBOUND, Outcome.UNKNOWN, at, contact(draft, at), null, subject));
    }

    private Activity touch(Slot slot, DealDraft draft, Customer customer) {
        var late = slot.visit().stage().atLeast(SampleStage.DISCOVERY);
        var type = late ? dice.pick(LATE, 0.22, 0.3, 0.41, 0.04, 0.03) : dice.pick(EARLY, 0.44, 0.44, 0.09, 0.03);
        var answered = (late ? ANSWERED_LATE : ANSWERED_EARLY) * (slot.visit().promising() ? 1 : LESS_PROMISING);
        var contact = contact(draft, slot.at());
        return switch (reachable(type, customer)) {
            case MEETING -> {
                var outcome =
                        dice.pick(List.of(Outcome.ANSWERED, Outcome.CANCELLED, Outcome.NO_ANSWER), 0.84, 0.12, 0.04);
                yield activity(
                        Activity.Type.MEETING,
                        Direction.OUTBOUND,
                        outcome,
                        slot.at(),
                        contact,
                        dice.between(2, 6) * 15,
                        "Meeting");
            }
            case CALL -> {
                var taken = dice.chance(answered);
                yield dice.chance(0.06)
                        ? activity(
                                Activity.Type.CALL,
                                Direction.INBOUND,
                                Outcome.ANSWERED,
                                slot.at(),
                                contact,
                                9,
                                "Call back")
                        : activity(
                                Activity.Type.CALL,
                                Direction.OUTBOUND,
                                taken ? Outcome.ANSWERED : Outcome.NO_ANSWER,
                                slot.at(),
                                contact,
                                taken ? dice.between(3, 28) : 1,
                                "Call");
            }
            case EMAIL -> {
                var subject = "About " + slot.visit().stage().label.toLowerCase(Locale.ROOT);
                yield dice.chance(0.12)
                        ? activity(
                                Activity.Type.EMAIL,
                                Direction.INBOUND,
                                Outcome.UNKNOWN,
                                slot.at(),
                                contact,
                                null,
                                "Question")
                        : activity(
                                Activity.Type.EMAIL,
                                Direction.OUTBOUND,
                                mailOutcome(answered),
                                slot.at(),
                                contact,
                                5,
                                subject);
            }
            case SOCIAL ->
                activity(
                        Activity.Type.SOCIAL,
                        Direction.OUTBOUND,
                        dice.chance(answered / 2) ? Outcome.ANSWERED : Outcome.UNKNOWN,
                        slot.at(),
                        contact,
                        5,
                        "Message");
            case TASK, NOTE ->
                activity(type, Direction.INTERNAL, Outcome.UNKNOWN, slot.at(), null, 10, "Notes on the account");
        };
    }

    private Outcome mailOutcome(double answered) {
        if (dice.chance(0.02)) {
            return Outcome.BOUNCED;
        }
        return dice.chance(answered * 0.8) ? Outcome.ANSWERED : Outcome.NO_ANSWER;
    }

    /** Who asked for no calls is written to, who asked for no mails is called. */
    private Activity.Type reachable(Activity.Type type, Customer customer) {
        if (type == Activity.Type.CALL && customer.doNotCall()) {
            return customer.emailOptOut() ? Activity.Type.SOCIAL : Activity.Type.EMAIL;
        }
        return type == Activity.Type.EMAIL && customer.emailOptOut()
                ? customer.doNotCall() ? Activity.Type.SOCIAL : Activity.Type.CALL
                : type;
    }

    private @Nullable String contact(DealDraft draft, Instant at) {
        var known = draft.contacts.stream()
                .filter(contact -> contact.added() == null || !contact.added().isAfter(at))
                .toList();
        return known.isEmpty() ? null : dice.pick(known).id();
    }

    private Activity activity(
            Activity.Type type,
            Direction direction,
            Outcome outcome,
            Instant at,
            @Nullable String contactId,
            @Nullable Integer minutes,
            String subject) {
        return new Activity(
                Ids.of("e-", 6, ++count), type, direction, outcome, at, null, contactId, minutes, subject, null);
    }
}
