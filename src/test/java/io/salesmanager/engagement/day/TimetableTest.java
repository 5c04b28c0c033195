package io.salesmanager.engagement.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engagement.clock.Limits;
import io.salesmanager.engagement.day.Timetable.Span;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.TouchPlan.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The touches of a day do not all begin at the same minute. The rep works from 8 to 18 in New York, at -05:00. */
@NullUnmarked
class TimetableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Slot HOURS = new Slot(LocalTime.of(8, 0), LocalTime.of(18, 0));
    private static final Span REP =
            new Span(Instant.parse("2026-11-20T13:00:00Z"), Instant.parse("2026-11-20T23:00:00Z"));
    private static final int NONE = Integer.MAX_VALUE;

    @Test
    void touches_follow_each_other_in_the_order_of_the_list_with_their_lengths() {
        assertThat(times(
                        item("a", "2026-11-20T08:00-05:00", 60),
                        item("b", "2026-11-20T08:00-05:00", 15),
                        item("c", "2026-11-18T09:30-05:00", 10)))
                .containsExactly("2026-11-20T08:00-05:00", "2026-11-20T09:00-05:00", "2026-11-20T09:15-05:00");
    }

    @Test
    void a_slot_is_kept_for_the_touch_that_wants_it() {
        assertThat(times(
                        item("a", "2026-11-20T08:00-05:00", 60),
                        item("b", "2026-11-20T08:30-05:00", 15),
                        item("c", "2026-11-20T08:00-05:00", 15),
                        item("d", "2026-11-20T16:00-05:00", 15),
                        item("e", "2026-11-20T16:00-05:00", 15)))
                .containsExactly(
                        "2026-11-20T08:45-05:00",
                        "2026-11-20T08:30-05:00",
                        "2026-11-20T08:00-05:00",
                        "2026-11-20T16:00-05:00",
                        "2026-11-20T16:15-05:00");
    }

    @Test
    void each_buyer_is_reached_within_their_own_hours() {
        assertThat(times(
                        item("berlin", "2026-11-20T08:00+01:00", 15),
                        item("seattle", "2026-11-20T08:00-08:00", 15),
                        item("tokyo", "2026-11-20T08:00+09:00", 15),
                        item("boston", "2026-11-20T08:00-05:00", 15)))
                .as("Berlin until noon in New York, Seattle from 11, Tokyo is over before the rep begins")
                .containsExactly("2026-11-20T14:00+01:00", "2026-11-20T08:00-08:00", null, "2026-11-20T08:15-05:00");
    }

    @Test
    void who_can_only_be_reached_outside_the_reps_day_is_reached_then() {
        var evening = new Span(Instant.parse("2026-11-20T13:00:00Z"), Instant.parse("2026-11-20T15:00:00Z"));

        assertThat(Timetable.of(List.of(item("honolulu", "2026-11-20T08:00-10:00", 15)), DAY, evening, HOURS))
                .containsValue(OffsetDateTime.parse("2026-11-20T08:00-10:00"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_two_touches_overlap_and_none_begins_before_it_is_due_or_outside_the_buyers_hours(long seed) {
        var random = new Random(seed);
        var items = new ArrayList<Item>();
        for (var i = 0; i < 40; i++) {
            items.add(item(
                    "d-" + i,
                    "2026-11-20T%02d:00%s"
                            .formatted(8 + random.nextInt(10), random.nextBoolean() ? "-05:00" : "+01:00"),
                    5 + random.nextInt(56)));
        }
        var times = Timetable.of(items, DAY, REP, HOURS);

        assertThat(times).isNotEmpty();
        for (var one : items) {
            var begins = times.get(one.id());
            if (begins == null) {
                continue;
            }
            assertThat(begins).isAfterOrEqualTo(one.due());
            assertThat(begins.toLocalTime()).isBetween(HOURS.from(), HOURS.to());
            for (var other : items) {
                var next = times.get(other.id());
                if (next != null && !other.equals(one) && !next.isBefore(begins)) {
                    assertThat(begins.plusMinutes(one.minutes())).isBeforeOrEqualTo(next);
                }
            }
        }
    }

    private static List<String> times(Item... items) {
        var times = Timetable.of(List.of(items), DAY, REP, HOURS);
        var shown = new ArrayList<String>();
        for (var item : items) {
            var at = times.get(item.id());
            shown.add(at == null ? null : at.toString());
        }
        return shown;
    }

    private static Item item(String id, String due, int minutes) {
        return new Item(
                id,
                id,
                id,
                Channel.CALL,
                OffsetDateTime.parse(due),
                "",
                minutes,
                new Worth(1, 1, 1, ""),
                new Limits(NONE, NONE, NONE, NONE, NONE, -1, NONE));
    }
}
