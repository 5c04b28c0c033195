package io.salesmanager.engagement.day;

import io.salesmanager.playbook.TouchPlan.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When each touch of a list is made: one after the other in its order, each in the first gap of the rep's day in which its buyer may be
 * reached. Those that are wanted at an hour of their own come first, or others would take their hours.
 */
public final class Timetable {
    private final LocalDate day;
    private final Span rep;
    private final Slot hours;
    private final List<Span> taken = new ArrayList<>();
    private final Map<String, OffsetDateTime> times = new HashMap<>();

    /** From an instant up to but not including another. */
    public record Span(Instant from, Instant to) {
        boolean isBefore(Span other) {
            return !to.isAfter(other.from);
        }
    }

    private Timetable(LocalDate day, Span rep, Slot hours) {
        this.day = day;
        this.rep = rep;
        this.hours = hours;
    }

    /**
     * The beginning of each touch by the buyer's clock, by id; one for which the buyer's hours leave no room is missing.
     *
     * @param day the day of the list, where the buyer is
     * @param rep what is left of the rep's day; beyond it only who cannot be reached within it is
     * @param hours in which buyers may be reached, in their own time
     */
    public static Map<String, OffsetDateTime> of(List<Item> items, LocalDate day, Span rep, Slot hours) {
        var table = new Timetable(day, rep, hours);
        items.stream().filter(table::hasHour).forEach(table::place);
        items.stream().filter(item -> !table.hasHour(item)).forEach(table::place);
        return Map.copyOf(table.times);
    }

    /** Whether it is wanted later than the rep could begin with it. */
    private boolean hasHour(Item item) {
        return buyers(item).from().isAfter(rep.from())
                && item.due().toLocalDate().equals(day)
                && item.due().toLocalTime().isAfter(hours.from());
    }

    private void place(Item item) {
        var buyers = buyers(item);
        var both = new Span(later(rep.from(), buyers.from()), earlier(rep.to(), buyers.to()));
        var begins = gap(both, item.minutes());
        if (begins == null) {
            begins = gap(new Span(later(rep.from(), buyers.from()), buyers.to()), item.minutes());
        }
        if (begins != null) {
            taken.add(new Span(begins, begins.plus(Duration.ofMinutes(item.minutes()))));
            taken.sort(Comparator.comparing(Span::from));
            times.put(item.id(), begins.atOffset(item.due().getOffset()));
        }
    }

    /** The hours in which this touch may begin. */
    private Span buyers(Item item) {
        var offset = item.due().getOffset();
        var from = day.atTime(hours.from()).toInstant(offset);
        var due = item.due().toLocalDate().equals(day) ? item.due().toInstant() : from;
        return new Span(later(from, due), day.atTime(hours.to()).toInstant(offset));
    }

    private @Nullable Instant gap(Span within, int minutes) {
        var begins = within.from();
        for (var other : taken) {
            if (new Span(begins, begins.plus(Duration.ofMinutes(minutes))).isBefore(other)) {
                break;
            }
            begins = later(begins, other.to());
        }
        return begins.isBefore(within.to()) ? begins : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
