package io.salesmanager.coaching.said;

import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Overrides that others made of decisions on a rep's deals. */
@ApplicationScoped
class OverrideRows {
    private final Database database;

    OverrideRows(Database database) {
        this.database = database;
    }

    record Told(
            String decision, String opportunity, String deal, String verdict, String reason, String by, Instant at) {}

    /** Those that stand, the latest first. */
    List<Told> of(String rep, int most) {
        return database.list(
                """
                select d.id, d.opportunity_id, coalesce(d.opportunity_name, d.opportunity_id), a.verdict, a.reason, a.said_by, a.said_at
                from decision_answer a join decision d on d.id = a.decision_id
                where d.rep_id = ? and a.kind = 'OVERRIDE' and (a.person_id is null or a.person_id <> ?)
                  and not exists (select 1 from decision_answer u where u.decision_id = a.decision_id and u.undoes = a.id)
                order by a.id desc limit ?""",
                row -> new Told(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        text(row.getString(4)),
                        text(row.getString(5)),
                        row.getString(6),
                        Instant.ofEpochMilli(row.getLong(7))),
                rep,
                rep,
                most);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
