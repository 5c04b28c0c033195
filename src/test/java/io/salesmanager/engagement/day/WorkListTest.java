package io.salesmanager.engagement.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engagement.clock.Limits;
import io.salesmanager.engagement.clock.Touches;
import io.salesmanager.engagement.day.WorkList.LeftOut;
import io.salesmanager.playbook.Channel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A work list is what is worth most within the time, and keeps every limit whatever is due. */
@NullUnmarked
class WorkListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int NONE = Integer.MAX_VALUE;
    private static final Limits LIMITS = new Limits(2, 5, 1, NONE, NONE, -1, 3);

    @Test
    void what_is_worth_most_stands_first_and_what_does_not_fit_is_counted() {
        var list = WorkList.of(
                List.of(
                        item("a", "x", Channel.CALL, 100),
                        item("b", "y", Channel.MEETING, 300),
                        item("c", "z", Channel.CALL, 200)),
                DAY,
                Map.of(),
                75);

        assertThat(list.items()).extracting(Item::deal).containsExactly("b", "c");
        assertThat(list.minutes()).isEqualTo(75);
        assertThat(list.leftOut()).isEqualTo(Map.of(LeftOut.NO_TIME, 1));
    }

    @Test
    void a_shorter_touch_fills_the_time_that_is_left() {
        var list = WorkList.of(
                List.of(
                        item("a", "x", Channel.CALL, 300),
                        item("b", "y", Channel.MEETING, 200),
                        item("c", "z", Channel.EMAIL, 100)),
                DAY,
                Map.of(),
                30);

        assertThat(list.items()).extracting(Item::deal).containsExactly("a", "c");
    }

    @Test
    void without_a_known_capacity_nothing_is_cut_and_without_any_hour_everything_is() {
        var due = List.of(item("a", "x", Channel.MEETING, 1), item("b", "y", Channel.MEETING, 1));

        assertThat(WorkList.of(due, DAY, Map.of(), null).items()).hasSize(2);
        assertThat(WorkList.of(due, DAY, Map.of(), 0).items()).isEmpty();
    }

    @Test
    void the_touches_that_a_buyer_had_count() {
        var made = new Touches();
        made.add(DAY.toEpochDay(), Channel.CALL);
        made.add(DAY.toEpochDay(), Channel.EMAIL);

        assertThat(WorkList.of(List.of(item("a", "x", Channel.CALL, 1)), DAY, Map.of("x", made), null)
                        .leftOut())
                .isEqualTo(Map.of(LeftOut.BUYERS_LIMIT, 1));
    }

    @Test
    void the_same_email_to_many_is_refused_beyond_the_limit() {
        var due = new ArrayList<Item>();
        for (var i = 0; i < 5; i++) {
            due.add(item("o-" + i, "a-" + i, Channel.EMAIL, i));
        }
        var list = WorkList.of(due, DAY, Map.of(), null);

        assertThat(list.items()).extracting(Item::deal).containsExactly("o-4", "o-3", "o-2");
        assertThat(list.leftOut()).isEqualTo(Map.of(LeftOut.MASS_MAIL, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void no_list_is_above_the_capacity_breaks_a_limit_or_has_a_deal_twice_and_the_order_of_deals_does_not_matter(
            long seed) {
        var random = new Random(seed);
        var due = new ArrayList<Item>();
        Map<String, Touches> made = new HashMap<>();
        Map<String, Integer> madeToday = new HashMap<>();
        for (var i = 0; i < 60; i++) {
            var buyer = "a-" + random.nextInt(25);
            due.add(item(
                    "o-" + random.nextInt(50), buyer, Channel.values()[random.nextInt(4)], random.nextInt(5) * 100));
            if (random.nextInt(4) == 0) {
                made.computeIfAbsent(buyer, key -> new Touches()).add(DAY.toEpochDay(), Channel.CALL);
                madeToday.merge(buyer, 1, Integer::sum);
            }
        }
        var capacity = random.nextInt(500);
        var list = WorkList.of(due, DAY, made, capacity);

        assertThat(list.items().stream().mapToInt(Item::minutes).sum())
                .isEqualTo(list.minutes())
                .isLessThanOrEqualTo(capacity);
        assertThat(list.items()).extracting(Item::deal).doesNotHaveDuplicates();
        assertThat(list.items())
                .isSortedAccordingTo((one, other) ->
                        Double.compare(other.worth().expected(), one.worth().expected()));
        list.items().stream().collect(Collectors.groupingBy(Item::buyer)).forEach((buyer, touches) -> {
            assertThat(touches.size() + madeToday.getOrDefault(buyer, 0)).isLessThanOrEqualTo(2);
            assertThat(touches)
                    .filteredOn(touch -> touch.channel() == Channel.EMAIL)
                    .hasSizeLessThanOrEqualTo(1);
        });
        assertThat(list.items())
                .filteredOn(item -> item.channel() == Channel.EMAIL)
                .hasSizeLessThanOrEqualTo(3);
        Collections.shuffle(due, random);
        assertThat(WorkList.of(due, DAY, made, capacity)).isEqualTo(list);
    }

    private static Item item(String deal, String buyer, Channel channel, double value) {
        var minutes = channel == Channel.MEETING ? 60 : channel == Channel.CALL ? 15 : 10;
        return new Item(
                "d-" + deal + channel + value + buyer,
                deal,
                buyer,
                channel,
                OffsetDateTime.parse("2026-11-20T09:00:00Z"),
                "the same",
                minutes,
                new Worth(value, 1, 1, ""),
                LIMITS);
    }
}
