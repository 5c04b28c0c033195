package io.salesmanager.improve.health;

import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of counts: added by every batch of decisions, so that no writer waits for another, and summed when they are read. Those
 * of days gone by are put together, one a rule and day.
 */
@ApplicationScoped
class CountStore {
    private static final String INSERT =
            "insert into rule_count (id, recorded_day, rule, fired, decided, overridden) values (?, ?, ?, ?, ?, ?)";

    private final Database database;

    @Inject
    CountStore(Database database) {
        this.database = database;
    }

    /** Call it in a transaction of its own or in that of what is counted. */
    void add(LocalDate day, Map<String, Count> counts) {
        var rows = new ArrayList<@Nullable Object[]>(counts.size());
        new TreeMap<>(counts)
                .forEach((rule, count) -> rows.add(
                        new Object[] {Ids.next(), day, rule, count.fired(), count.decided(), count.overridden()}));
        database.batch(INSERT, rows);
    }

    /** The counts of each rule since a day, that day included. */
    Map<String, Count> since(LocalDate day) {
        Map<String, Count> counts = new HashMap<>();
        database.each(
                "select rule, sum(fired), sum(decided), sum(overridden) from rule_count where recorded_day >= ? group by rule",
                row -> counts.put(row.getString(1), new Count(row.getInt(2), row.getInt(3), row.getInt(4))),
                day);
        return counts;
    }

    /** The counts of one rule by day since a day, in order; days without any are left out. */
    Map<LocalDate, Count> days(String rule, LocalDate since) {
        Map<LocalDate, Count> days = new TreeMap<>();
        database.each(
                "select recorded_day, sum(fired), sum(decided), sum(overridden) from rule_count where rule = ? and recorded_day >= ? group by recorded_day",
                row -> days.put(
                        row.getObject(1, LocalDate.class), new Count(row.getInt(2), row.getInt(3), row.getInt(4))),
                rule,
                since);
        return days;
    }

    /** The last day on which each rule fired, however long ago. */
    Map<String, LocalDate> lastFired() {
        Map<String, LocalDate> days = new HashMap<>();
        database.each(
                "select rule, max(recorded_day) from rule_count where fired > 0 group by rule",
                row -> days.put(row.getString(1), row.getObject(2, LocalDate.class)));
        return days;
    }

    /**
     * Puts together the rows of days before {@code today}.
     *
     * @return how many rows are gone
     */
    int compact(LocalDate today) {
        var days = database.list(
                "select recorded_day from rule_count where recorded_day < ? group by recorded_day having count(*) > count(distinct rule)",
                row -> row.getObject(1, LocalDate.class),
                today);
        return days.stream()
                .mapToInt(day -> database.transaction(false, () -> compactDay(day)))
                .sum();
    }

    /** Takes away exactly the rows that it read and locked: another process that does the same finds them gone. */
    private int compactDay(LocalDate day) {
        List<@Nullable Object[]> read = new ArrayList<>();
        Map<String, Count> sums = new TreeMap<>();
        database.each(
                "select id, rule, fired, decided, overridden from rule_count where recorded_day = ? for update",
                row -> {
                    read.add(new Object[] {row.getString(1)});
                    sums.merge(row.getString(2), new Count(row.getInt(3), row.getInt(4), row.getInt(5)), Count::plus);
                },
                day);
        database.batch("delete from rule_count where id = ?", read);
        add(day, sums);
        return read.size() - sums.size();
    }
}
