package io.salesmanager.inspection.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.inspection.column.ColumnReader;
import io.salesmanager.inspection.column.ColumnWriter;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.CountedDeal.Heard;
import io.salesmanager.inspection.count.CountedDeal.Terms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A table against the list of the same deals. */
class DealTableTest {
    private static final int ROUNDS = 60;

    @Test
    void deals_come_out_as_they_went_in_whatever_the_size_of_a_block() {
        var chance = new SplittableRandom(3);
        for (var round = 0; round < ROUNDS; round++) {
            var deals = deals(chance, chance.nextInt(40));
            var table = DealTable.of(deals, 1 + chance.nextInt(9));
            assertThat(new ArrayList<>(table)).containsExactlyElementsOf(deals);
            for (var i = 0; i < deals.size(); i++) {
                assertThat(table.get(i)).isEqualTo(deals.get(i));
                assertThat(table.get(i).hashCode()).isEqualTo(deals.get(i).hashCode());
            }
        }
    }

    @Test
    void a_table_that_follows_changes_is_one_made_of_the_deals_that_are_left() {
        var chance = new SplittableRandom(5);
        for (var round = 0; round < ROUNDS; round++) {
            var model = new TreeMap<String, CountedDeal>();
            deals(chance, chance.nextInt(40)).forEach(deal -> model.put(deal.id(), deal));
            var table = DealTable.of(List.copyOf(model.values()), 1 + chance.nextInt(6));
            for (var step = 0; step < 8; step++) {
                var news = changes(chance, chance.nextInt(12));
                news.forEach((id, deal) -> {
                    if (deal == null) {
                        model.remove(id);
                    } else {
                        model.put(id, deal);
                    }
                });
                var before = List.copyOf(new ArrayList<>(table));
                var after = table.with(news);
                assertThat(new ArrayList<>(after)).containsExactlyElementsOf(model.values());
                assertThat(new ArrayList<>(table)).as("never changes").containsExactlyElementsOf(before);
                table = after;
            }
        }
    }

    @Test
    void what_is_written_is_read() throws IOException {
        var chance = new SplittableRandom(7);
        for (var round = 0; round < ROUNDS; round++) {
            var table = DealTable.of(deals(chance, chance.nextInt(40)), 1 + chance.nextInt(9))
                    .with(changes(chance, 5));
            var bytes = new ByteArrayOutputStream();
            table.write(new ColumnWriter(bytes));
            var read = DealTable.read(new ColumnReader(new ByteArrayInputStream(bytes.toByteArray())));
            assertThat(new ArrayList<>(read)).containsExactlyElementsOf(table);
            var news = changes(chance, 9);
            assertThat(new ArrayList<>(read.with(news))).containsExactlyElementsOf(table.with(news));
        }
    }

    @Test
    void only_the_deals_of_some_reps_are_those_that_they_own() {
        var deals = deals(new SplittableRandom(9), 300);
        var reps = Set.of("rep 1", "rep 2", "nobody knows");
        assertThat(new ArrayList<>(DealTable.of(deals, 4).only(reps)))
                .containsExactlyElementsOf(deals.stream()
                        .filter(deal -> deal.rep() != null && reps.contains(deal.rep()))
                        .toList())
                .isNotEmpty();
    }

    @Test
    void every_deal_is_gathered_once_and_in_order() {
        for (var size : List.of(0, 1, 5, 40, 333)) {
            var deals = deals(new SplittableRandom(size), size);
            var gathered =
                    DealTable.of(deals, 3).gather(ArrayList<CountedDeal>::new, ArrayList::add, ArrayList::addAll);
            assertThat(gathered).containsExactlyElementsOf(deals);
        }
    }

    private static List<CountedDeal> deals(SplittableRandom chance, int count) {
        var deals = new TreeMap<String, CountedDeal>();
        for (var i = 0; i < count; i++) {
            var deal = deal(chance, id(chance));
            deals.put(deal.id(), deal);
        }
        return List.copyOf(deals.values());
    }

    private static Map<String, @Nullable CountedDeal> changes(SplittableRandom chance, int count) {
        var news = new HashMap<String, @Nullable CountedDeal>();
        for (var i = 0; i < count; i++) {
            var id = id(chance);
            news.put(id, chance.nextInt(3) == 0 ? null : deal(chance, id));
        }
        return news;
    }

    /** Some of them with characters that take more than a byte. */
    private static String id(SplittableRandom chance) {
        return (chance.nextInt(5) == 0 ? "\u00fc\u20ac-" : "o-") + chance.nextInt(900);
    }

    private static CountedDeal deal(SplittableRandom chance, String id) {
        return new CountedDeal(
                id,
                name(chance, "rep "),
                name(chance, "account "),
                name(chance, "line "),
                name(chance, "motion "),
                name(chance, "source "),
                name(chance, "stage "),
                day(chance),
                day(chance),
                End.values()[chance.nextInt(4)],
                day(chance),
                number(chance),
                name(chance, "C"),
                new StepsTaken(chance.nextInt(3) == 0 ? chance.nextLong() : 0, chance.nextInt(9)),
                chance.nextBoolean() ? Heard.NOTHING : new Heard(day(chance), day(chance), day(chance)),
                chance.nextInt(3) == 0 ? null : Stays.of(events(chance)),
                chance.nextInt(3) == 0 ? null : TouchesMade.of(events(chance)),
                chance.nextBoolean()
                        ? Terms.UNKNOWN
                        : new Terms(name(chance, "category "), day(chance), number(chance), number(chance)));
    }

    private static @Nullable String name(SplittableRandom chance, String of) {
        return chance.nextInt(3) == 0 ? null : of + chance.nextInt(4);
    }

    private static @Nullable LocalDate day(SplittableRandom chance) {
        return chance.nextInt(3) == 0
                ? null
                : LocalDate.of(1960 + chance.nextInt(200), 1, 1).plusDays(chance.nextInt(366));
    }

    private static double number(SplittableRandom chance) {
        return chance.nextInt(3) == 0 ? Double.NaN : chance.nextInt(1000) / 4.0;
    }

    private static int[] events(SplittableRandom chance) {
        return chance.ints(chance.nextInt(5)).toArray();
    }
}
