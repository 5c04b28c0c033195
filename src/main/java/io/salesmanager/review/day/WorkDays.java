package io.salesmanager.review.day;

import io.salesmanager.access.ViewScope;
import io.salesmanager.engagement.clock.Touches;
import io.salesmanager.engagement.day.Timetable;
import io.salesmanager.engagement.day.Timetable.Span;
import io.salesmanager.engagement.day.WorkList;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.review.day.DayList.DayItem;
import io.salesmanager.review.day.DayStore.MadeTouch;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the work list of a rep: what the newest decisions ask for, less what has happened and was said since. */
@ApplicationScoped
public class WorkDays {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int DAYS_COUNTED = 9;
    private static final int FIVE_MINUTES = 300;

    private final DayStore store;
    private final ActiveRulebook rulebook;
    private final Clock clock;

    @Inject
    WorkDays(DayStore store, ActiveRulebook rulebook, Clock clock) {
        this.store = store;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * The work list of a rep.
     *
     * @param date null means today
     * @throws Problem 404 where there is no such rep in {@code scope}, 422 for a day that is over
     */
    public DayList of(String rep, @Nullable LocalDate date, ViewScope scope) {
        var described = store.rep(rep, scope)
                .orElseThrow(() -> Problem.notFound("rep", rep))
                .orElse(null);
        var playbook = rulebook.current().playbook();
        var today = today();
        var day = day(date);
        var due = open(store.due(rep, day), day);
        // whole days, so that all lists of a day are one statement, which is prepared once
        var touches =
                store.touches(due, clock.instant().truncatedTo(ChronoUnit.DAYS).minus(DAYS_COUNTED, ChronoUnit.DAYS));
        var left = notYetMade(due, touches);
        var capacity = capacity(described, day, playbook);
        var made = day.equals(today) ? minutes(rep, day, playbook) : 0;
        var list = WorkList.of(
                left.stream().map(touch -> touch.item(playbook.contacting())).toList(),
                day,
                byBuyer(left, touches),
                capacity == null ? null : Math.max(0, capacity - made));
        return new DayList(
                rep,
                described == null ? null : described.name(),
                day,
                capacity,
                made,
                list.minutes(),
                list.leftOut(),
                notes(described, day, playbook, left),
                shown(list, left, playbook, day));
    }

    private List<DayItem> shown(WorkList list, List<DueTouch> due, Playbook playbook, LocalDate day) {
        var times = Timetable.of(
                list.items(), day, repsDay(day, playbook), playbook.contacting().hours());
        Map<String, DayItem> shown = new HashMap<>();
        due.forEach(
                touch -> shown.put(touch.decision(), touch.shown(playbook.contacting(), times.get(touch.decision()))));
        return list.items().stream()
                .map(item -> Objects.requireNonNull(shown.get(item.id())))
                .toList();
    }

    /** The hours of the playbook by the company's clock, without what is over; a touch begins at a full five minutes. */
    private Span repsDay(LocalDate day, Playbook playbook) {
        var hours = playbook.contacting().hours();
        var zone = playbook.calendar().zone();
        var from = day.atTime(hours.from()).atZone(zone).toInstant();
        var now = Instant.ofEpochSecond(
                -Math.floorDiv(-clock.instant().getEpochSecond(), FIVE_MINUTES) * (long) FIVE_MINUTES);
        return new Span(
                now.isAfter(from) ? now : from,
                day.atTime(hours.to()).atZone(zone).toInstant());
    }

    /** The first business day after {@code day}; null where that is one itself. */
    public @Nullable LocalDate nextBusinessDay(LocalDate day) {
        var calendar = rulebook.current().playbook().calendar();
        return calendar.isBusinessDay(day) ? null : calendar.plusBusinessDays(day, 0);
    }

    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), rulebook.current().playbook().calendar().zone());
    }

    /** The day that is asked for; today where none is. */
    LocalDate day(@Nullable LocalDate asked) {
        var today = today();
        if (asked != null && asked.isBefore(today)) {
            throw Problem.ofField(
                    "date-in-the-past",
                    "date",
                    "%s is over; a work list is for a day that is not.".formatted(asked),
                    "Leave date out for %s, or send a later day.".formatted(today));
        }
        return asked == null ? today : asked;
    }

    private List<DueTouch> open(List<DueTouch> due, LocalDate day) {
        var settled = store.settled(due.stream().map(DueTouch::decision).toList(), day);
        return due.stream().filter(touch -> !settled.contains(touch.decision())).toList();
    }

    /** Who was touched in this deal since it was decided waits for the next decision. */
    private static List<DueTouch> notYetMade(List<DueTouch> due, List<MadeTouch> touches) {
        Map<String, Instant> last = new HashMap<>();
        for (var touch : touches) {
            last.merge(touch.deal(), touch.activity().happened(), (one, other) -> one.isAfter(other) ? one : other);
        }
        return due.stream()
                .filter(touch -> !last.getOrDefault(touch.deal(), Instant.MIN).isAfter(touch.decidedAsOf()))
                .toList();
    }

    /** The touches of each buyer, on the days of the buyer's clock. */
    private static Map<String, Touches> byBuyer(List<DueTouch> due, List<MadeTouch> made) {
        Map<String, ZoneOffset> offsets = new HashMap<>();
        due.forEach(touch -> offsets.put(touch.buyer(), touch.due().getOffset()));
        Map<String, Touches> touches = new HashMap<>();
        for (var touch : made) {
            var buyer = touch.account() == null ? "deal " + touch.deal() : "account " + touch.account();
            var offset = offsets.get(buyer);
            if (offset != null) {
                var day = touch.activity()
                        .happened()
                        .atOffset(offset)
                        .toLocalDate()
                        .toEpochDay();
                touches.computeIfAbsent(buyer, name -> new Touches())
                        .add(day, Channel.valueOf(touch.activity().type().name()));
            }
        }
        return touches;
    }

    /** What the touches made today took, as the playbook counts them. */
    private int minutes(String rep, LocalDate day, Playbook playbook) {
        var zone = playbook.calendar().zone();
        return store
                .touchesOf(
                        rep,
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .mapToInt(touch -> playbook.contacting()
                        .minutes(Channel.valueOf(touch.activity().type().name())))
                .sum();
    }

    /** A week's hours, spread evenly over its working days. */
    private static @Nullable Integer capacity(@Nullable RepHistory rep, LocalDate day, Playbook playbook) {
        if (!playbook.calendar().isBusinessDay(day)) {
            return 0;
        }
        return rep == null || rep.capacityHours() == null
                ? null
                : (int) (rep.capacityHours()
                        * MINUTES_AN_HOUR
                        / playbook.calendar().daysAWeek());
    }

    private static List<String> notes(@Nullable RepHistory rep, LocalDate day, Playbook playbook, List<DueTouch> due) {
        var notes = new ArrayList<String>();
        if (!playbook.calendar().isBusinessDay(day)) {
            notes.add("%s is no business day.".formatted(day));
        } else if (rep == null || rep.capacityHours() == null) {
            notes.add("The rep's capacityHours are not known, so the list is not cut to them.");
        } else if (rep.capacityHours() == 0) {
            notes.add("The rep's capacityHours are 0, so nothing fits into the day.");
        }
        if (due.isEmpty()) {
            notes.add("No touch is due by %s: no open deal asks for one.".formatted(day));
        }
        Set<String> currencies = new HashSet<>();
        due.forEach(touch -> {
            if (touch.currency() != null) {
                currencies.add(touch.currency());
            }
        });
        if (currencies.size() > 1) {
            notes.add("Amounts are in %s and ranked as they stand: nothing converts them."
                    .formatted(currencies.stream().sorted().collect(Collectors.joining(", "))));
        }
        return notes;
    }
}
