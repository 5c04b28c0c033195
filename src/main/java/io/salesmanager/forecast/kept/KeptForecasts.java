package io.salesmanager.forecast.kept;

import io.salesmanager.forecast.kept.Unit.Kind;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The rows of kept forecasts. */
@ApplicationScoped
public class KeptForecasts {
    private static final String COLUMNS =
            "unit_kind, unit_id, period, from_day, to_day, as_of, measure, p10, p50, p90, holds, uncorrected, rulebook, recorded, outcome, scored";

    /** Of the time before it was kept how often a range is meant to hold. */
    private static final double USUAL = 0.8;

    private final Database database;

    KeptForecasts(Database database) {
        this.database = database;
    }

    /** Whether forecasts of the end of this day are kept. */
    public boolean has(LocalDate asOf) {
        return !database.list("select 1 from kept_forecast where as_of = ? limit 1", row -> row.getInt(1), asOf)
                .isEmpty();
    }

    /** Of how many deals those were made that were made afterwards, for the end of this day; empty where none were. */
    public OptionalInt dealsBehind(LocalDate asOf) {
        return database.list("select deals from past_forecast where as_of = ?", row -> row.getInt(1), asOf).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /**
     * Keeps what was made afterwards, in place of what was made so before.
     *
     * @param deals of how many deals
     */
    public void keepPast(LocalDate asOf, List<KeptForecast> forecasts, int deals) {
        database.transaction(false, () -> {
            if (database.update("delete from past_forecast where as_of = ?", asOf) > 0) {
                database.update("delete from kept_forecast where as_of = ?", asOf);
            }
            insert(forecasts);
            return database.update("insert into past_forecast (as_of, deals) values (?, ?)", asOf, deals);
        });
    }

    /** All of them or none. What another replica kept in the meantime stays as it is. */
    public void keep(List<KeptForecast> forecasts) {
        database.transaction(false, () -> {
            insert(forecasts);
            return forecasts.size();
        });
    }

    /** In a transaction. */
    private void insert(List<KeptForecast> forecasts) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var kept : forecasts) {
            rows.add(new @Nullable Object[] {
                Ids.next(),
                kept.unit().kind().name(),
                kept.unit().id(),
                kept.period().name(),
                kept.period().from(),
                kept.period().to(),
                kept.asOf(),
                kept.measure(),
                kept.p10(),
                kept.p50(),
                kept.p90(),
                kept.holds(),
                kept.uncorrected(),
                kept.rulebook(),
                kept.recorded().toEpochMilli(),
                kept.outcome(),
                kept.outcomeKnown() == null ? null : kept.outcomeKnown().toEpochMilli()
            });
        }
        database.batch(
                "insert ignore into kept_forecast (id, %s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        .formatted(COLUMNS),
                rows);
    }

    /** Periods that ended on this day or before and of which forecasts wait for their outcome. */
    public List<Period> due(LocalDate lastDay) {
        return database.list(
                "select distinct period, from_day, to_day from kept_forecast where to_day <= ? and scored is null order by to_day, period",
                row -> new Period(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                lastDay);
    }

    /** Gives each forecast of a period that has none its outcome. */
    public void score(Period period, ToDoubleFunction<KeptForecast> outcome, Instant now) {
        var rows = new ArrayList<@Nullable Object[]>();
        var waiting = new HashMap<String, KeptForecast>();
        database.each(
                "select id, %s from kept_forecast where period = ? and scored is null".formatted(COLUMNS),
                row -> waiting.put(row.getString("id"), read(row)),
                period.name());
        waiting.forEach(
                (id, kept) -> rows.add(new @Nullable Object[] {outcome.applyAsDouble(kept), now.toEpochMilli(), id}));
        database.transaction(false, () -> {
            database.batch("update kept_forecast set outcome = ?, scored = ? where id = ? and scored is null", rows);
            return rows.size();
        });
    }

    /** Those of one group, with and without an outcome, the latest first. */
    public List<KeptForecast> of(Unit unit, int limit) {
        return database.list(
                "select %s from kept_forecast where unit_kind = ? and unit_id = ? order by as_of desc, period, measure limit ?"
                        .formatted(COLUMNS),
                KeptForecasts::read,
                unit.kind().name(),
                unit.id(),
                limit);
    }

    /** By rep: of each month that is over the first forecast of the number of deals, the latest month first. */
    public Map<String, List<KeptForecast>> ofReps(LocalDate madeBefore, int months) {
        Map<String, List<KeptForecast>> byRep = new HashMap<>();
        database.each(
                """
                select %s from kept_forecast
                where unit_kind = 'REP' and measure = 'DEALS' and outcome is not null
                and to_day < ? and from_day >= ? and period not like '%%Q%%'
                order by from_day desc, as_of""".formatted(COLUMNS),
                row -> {
                    var kept = read(row);
                    var known = byRep.computeIfAbsent(kept.unit().id(), rep -> new ArrayList<>());
                    if (known.isEmpty() || !known.get(known.size() - 1).period().equals(kept.period())) {
                        known.add(kept);
                    }
                },
                madeBefore,
                madeBefore.minusMonths(months));
        return byRep;
    }

    /** Those of single reps from before a day are forgotten; returns how many figures. */
    public int forgetReps(LocalDate before) {
        return database.transaction(
                false,
                () -> database.update("delete from kept_forecast where unit_kind = 'REP' and as_of < ?", before));
    }

    private static KeptForecast read(ResultSet row) throws SQLException {
        return new KeptForecast(
                new Unit(Kind.valueOf(row.getString("unit_kind")), row.getString("unit_id")),
                new Period(
                        row.getString("period"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)),
                row.getObject("as_of", LocalDate.class),
                row.getString("measure"),
                row.getDouble("p10"),
                row.getDouble("p50"),
                row.getDouble("p90"),
                row.getObject("holds") == null ? USUAL : row.getDouble("holds"),
                row.getDouble("uncorrected"),
                row.getString("rulebook"),
                Instant.ofEpochMilli(row.getLong("recorded")),
                row.getObject("outcome") == null ? null : row.getDouble("outcome"),
                row.getObject("scored") == null ? null : Instant.ofEpochMilli(row.getLong("scored")));
    }
}
