package io.salesmanager.crm.store;

import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.PastForecast;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forecasts that were made before their period began and have their outcome, as facts of reps and teams. */
@ApplicationScoped
public class PastForecastRows {
    private static final String DEALS = "DEALS";

    private final Database database;

    PastForecastRows(Database database) {
        this.database = database;
    }

    /** By id of the rep: how many deals were expected of each month. A rep of whom none was kept has no entry. */
    public Map<String, List<PastForecast>> ofReps(Collection<String> reps) {
        Map<String, List<PastForecast>> found = new HashMap<>();
        database.eachOf(
                """
                select unit_id, from_day, to_day, as_of, uncorrected, outcome, scored from kept_forecast
                where unit_kind = 'REP' and measure = 'DEALS' and outcome is not null and as_of < from_day
                and period not like '%%Q%%' and unit_id in (%s) order by unit_id, to_day desc, as_of desc""",
                reps,
                row -> found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new PastForecast(
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                row.getDouble(5),
                                row.getDouble(6),
                                Instant.ofEpochMilli(row.getLong(7)))));
        return found;
    }

    /** By id of the team: P50 in money where all is in one currency, else in numbers of deals. */
    public Map<String, List<PastForecast>> ofTeams() {
        Map<String, Map<LocalDate, Map<LocalDate, Measures>>> teams = new HashMap<>();
        database.each("""
                select unit_id, from_day, to_day, as_of, p50, outcome, scored, measure from kept_forecast
                where unit_kind = 'TEAM' and outcome is not null and as_of < from_day order by unit_id, to_day, as_of""", row -> {
            var forecast = new PastForecast(
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class),
                    row.getDouble(5),
                    row.getDouble(6),
                    Instant.ofEpochMilli(row.getLong(7)));
            teams.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                    .computeIfAbsent(forecast.from(), day -> new HashMap<>())
                    .computeIfAbsent(forecast.to(), day -> new Measures())
                    .add(row.getString(8), forecast);
        });
        Map<String, List<PastForecast>> found = new HashMap<>();
        teams.forEach((team, periods) -> found.put(
                team,
                periods.values().stream()
                        .flatMap(ending -> ending.values().stream())
                        .map(Measures::one)
                        .toList()));
        return found;
    }

    /** What was forecast of one period; of forecasts of several days the latest counts. */
    private static final class Measures {
        private final Map<String, PastForecast> measures = new HashMap<>();

        void add(String measure, PastForecast forecast) {
            measures.put(measure, forecast);
        }

        PastForecast one() {
            var money = measures.entrySet().stream()
                    .filter(each -> !each.getKey().equals(DEALS))
                    .toList();
            var deals = measures.get(DEALS);
            return money.size() == 1 || deals == null ? money.get(0).getValue() : deals;
        }
    }
}
