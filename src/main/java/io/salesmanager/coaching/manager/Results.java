package io.salesmanager.coaching.manager;

import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.statistics.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals won and lost, by rep, and what coaching went before. */
@ApplicationScoped
class Results {
    /** A share of fewer deals moves too much to be related to anything. */
    private static final int FEWEST_DEALS = 20;

    private static final int QUARTER_WEEKS = 13;

    private final Database database;

    Results(Database database) {
        this.database = database;
    }

    /** Won of closed, by rep, from a day and before another. */
    Map<String, Proportion> closed(LocalDate from, LocalDate before) {
        Map<String, Proportion> closed = new HashMap<>();
        database.each(
                """
                select owner_id, stage_kind, count(*) from opportunity
                where closed_date >= ? and closed_date < ? and retired = false and owner_id is not null
                and stage_kind in ('WON', 'LOST') group by owner_id, stage_kind""",
                row -> {
                    var count = row.getInt(3);
                    closed.merge(
                            row.getString(1),
                            new Proportion(row.getString(2).equals("WON") ? count : 0, count),
                            Proportion::plus);
                },
                from,
                before);
        return closed;
    }

    static Proportion of(List<RepHistory> reps, Map<String, Proportion> closed) {
        return reps.stream()
                .map(rep -> closed.getOrDefault(rep.id(), new Proportion(0, 0)))
                .reduce(new Proportion(0, 0), Proportion::plus);
    }

    /** For each manager whose reps have known sessions and enough closed deals. */
    Relation relation(Company.Now now) {
        var recent = now.today().minusWeeks(QUARTER_WEEKS);
        var earlier = recent.minusWeeks(QUARTER_WEEKS);
        var closed = closed(recent, now.today());
        var pairs = new ArrayList<Relation.Pair>();
        for (var manager : now.organization().managers()) {
            var reps = now.repsOf(manager.id()).stream()
                    .filter(rep -> rep.coachingSessions() != null)
                    .toList();
            var results = of(reps, closed);
            if (!reps.isEmpty() && results.trials() >= FEWEST_DEALS) {
                var sessions = reps.stream()
                        .flatMap(rep -> Habits.sessions(rep).stream())
                        .filter(session -> !session.held().isBefore(earlier)
                                && session.held().isBefore(recent))
                        .count();
                pairs.add(new Relation.Pair((double) sessions / reps.size(), results.share()));
            }
        }
        return Relation.of(pairs);
    }
}
