package io.salesmanager.inspection.count;

import io.salesmanager.inspection.column.ColumnReader;
import io.salesmanager.inspection.column.ColumnWriter;
import io.salesmanager.inspection.column.Columns;
import io.salesmanager.inspection.column.Days;
import io.salesmanager.inspection.column.Lists;
import io.salesmanager.inspection.column.Names;
import io.salesmanager.inspection.column.Texts;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.CountedDeal.Heard;
import io.salesmanager.inspection.count.CountedDeal.Terms;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Some deals as columns, from which each is made again as it was. */
final class DealBlock {
    private static final End[] ENDS = End.values();
    private static final List<Function<CountedDeal, @Nullable String>> NAMED = List.of(
            CountedDeal::rep,
            CountedDeal::account,
            CountedDeal::line,
            CountedDeal::motion,
            CountedDeal::source,
            CountedDeal::stage,
            CountedDeal::currency,
            deal -> deal.terms().category());
    private static final List<Function<CountedDeal, @Nullable LocalDate>> DATED = List.of(
            CountedDeal::started,
            CountedDeal::closed,
            CountedDeal::nextStep,
            deal -> deal.heard().reply(),
            deal -> deal.heard().meeting(),
            deal -> deal.heard().bounce(),
            deal -> deal.terms().setAside());
    private static final List<ToDoubleFunction<CountedDeal>> NUMBERED = List.of(
            CountedDeal::amount,
            deal -> deal.terms().recurring(),
            deal -> deal.terms().multiYear());
    private static final List<ToLongFunction<CountedDeal>> STEPPED =
            List.of(deal -> deal.steps().tried(), deal -> deal.steps().taken());

    private final Texts ids;
    private final int[][] names;
    private final int[][] days;
    private final int[] ends;
    private final double[][] numbers;
    private final long[][] steps;
    private final Lists stays;
    private final Lists touches;
    private final int size;

    private DealBlock(
            Texts ids,
            int[][] names,
            int[][] days,
            int[] ends,
            double[][] numbers,
            long[][] steps,
            Lists stays,
            Lists touches,
            int size) {
        this.ids = ids;
        this.names = names;
        this.days = days;
        this.ends = ends;
        this.numbers = numbers;
        this.steps = steps;
        this.stays = stays;
        this.touches = touches;
        this.size = size;
    }

    /** @param deals at least one */
    static DealBlock of(List<CountedDeal> deals, Names known) {
        return new DealBlock(
                Texts.of(deals.stream().map(CountedDeal::id).toList()),
                NAMED.stream()
                        .map(name -> ints(deals, deal -> known.code(name.apply(deal))))
                        .toArray(int[][]::new),
                DATED.stream()
                        .map(date -> ints(deals, deal -> day(date.apply(deal))))
                        .toArray(int[][]::new),
                ints(deals, deal -> deal.end().ordinal()),
                NUMBERED.stream()
                        .map(number -> Columns.packed(
                                deals.stream().mapToDouble(number).toArray()))
                        .toArray(double[][]::new),
                STEPPED.stream()
                        .map(bits ->
                                Columns.packed(deals.stream().mapToLong(bits).toArray()))
                        .toArray(long[][]::new),
                Lists.of(deals.stream().map(deal -> packed(deal.stays())).toList()),
                Lists.of(deals.stream().map(deal -> packed(deal.touches())).toList()),
                deals.size());
    }

    private static int[] ints(List<CountedDeal> deals, ToIntFunction<CountedDeal> value) {
        return Columns.packed(deals.stream().mapToInt(value).toArray());
    }

    private static int day(@Nullable LocalDate date) {
        return date == null ? Days.UNKNOWN : Days.number(date);
    }

    private static int @Nullable [] packed(@Nullable Packed events) {
        return events == null ? null : events.packed();
    }

    int size() {
        return size;
    }

    String id(int row) {
        return ids.get(row);
    }

    /** The number of its owner among the names. */
    int rep(int row) {
        return Columns.at(names[0], row);
    }

    CountedDeal get(int row, Names known) {
        return new CountedDeal(
                ids.get(row),
                name(0, row, known),
                name(1, row, known),
                name(2, row, known),
                name(3, row, known),
                name(4, row, known),
                name(5, row, known),
                date(0, row),
                date(1, row),
                ENDS[Columns.at(ends, row)],
                date(2, row),
                Columns.at(numbers[0], row),
                name(6, row, known),
                new StepsTaken(Columns.at(steps[0], row), Columns.at(steps[1], row)),
                heard(row),
                stays.has(row) ? new Stays(stays.values(), stays.from(row), stays.to(row)) : null,
                touches.has(row) ? new TouchesMade(touches.values(), touches.from(row), touches.to(row)) : null,
                terms(row, known));
    }

    private @Nullable String name(int column, int row, Names known) {
        return known.name(Columns.at(names[column], row));
    }

    private @Nullable LocalDate date(int column, int row) {
        var day = Columns.at(days[column], row);
        return day == Days.UNKNOWN ? null : Days.date(day);
    }

    private Heard heard(int row) {
        var reply = date(3, row);
        var meeting = date(4, row);
        var bounce = date(5, row);
        return reply == null && meeting == null && bounce == null ? Heard.NOTHING : new Heard(reply, meeting, bounce);
    }

    private Terms terms(int row, Names known) {
        var category = name(7, row, known);
        var setAside = date(6, row);
        var recurring = Columns.at(numbers[1], row);
        var multiYear = Columns.at(numbers[2], row);
        return category == null && setAside == null && Double.isNaN(recurring) && Double.isNaN(multiYear)
                ? Terms.UNKNOWN
                : new Terms(category, setAside, recurring, multiYear);
    }

    void write(ColumnWriter to) throws IOException {
        to.number(size);
        ids.write(to);
        for (var column : names) {
            to.ints(column);
        }
        for (var column : days) {
            to.ints(column);
        }
        to.ints(ends);
        for (var column : numbers) {
            to.doubles(column);
        }
        for (var column : steps) {
            to.longs(column);
        }
        stays.write(to);
        touches.write(to);
    }

    static DealBlock read(ColumnReader from) throws IOException {
        var size = from.number();
        var ids = Texts.read(from);
        var names = new int[NAMED.size()][];
        for (var i = 0; i < names.length; i++) {
            names[i] = from.ints();
        }
        var days = new int[DATED.size()][];
        for (var i = 0; i < days.length; i++) {
            days[i] = from.ints();
        }
        var ends = from.ints();
        var numbers = new double[NUMBERED.size()][];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = from.doubles();
        }
        var steps = new long[STEPPED.size()][];
        for (var i = 0; i < steps.length; i++) {
            steps[i] = from.longs();
        }
        return new DealBlock(ids, names, days, ends, numbers, steps, Lists.read(from), Lists.read(from), size);
    }
}
