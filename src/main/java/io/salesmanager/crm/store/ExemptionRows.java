package io.salesmanager.crm.store;

import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Exemption;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exemptions of deals from rules, and their early ends: rows that are only ever added. */
@ApplicationScoped
public class ExemptionRows {
    private final Database database;

    ExemptionRows(Database database) {
        this.database = database;
    }

    /** The exemptions of some deals, by id of the deal, in order of their granting. A deal without any has no entry. */
    public Map<String, List<Exemption>> of(Collection<String> deals) {
        Map<String, List<Exemption>> found = new HashMap<>();
        database.eachOf(
                """
                select x.opportunity_id, x.id, x.rule_id, x.until_day, x.granted_by, x.why, x.granted, e.ended, e.ended_by
                from exemption x left join exemption_end e on e.exemption_id = x.id
                where x.opportunity_id in (%s) order by x.opportunity_id, x.id""",
                deals, row -> {
                    var ended = row.getLong(8);
                    var endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
                    found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new Exemption(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getString(5),
                                    row.getString(6),
                                    Instant.ofEpochMilli(row.getLong(7)),
                                    endedAt,
                                    row.getString(9)));
                });
        return found;
    }

    /** Deals for which a rule does not count, the latest granted first. */
    public List<String> dealsOf(String rule, LocalDate today, int most) {
        return database.list("""
                select x.opportunity_id from exemption x left join exemption_end e on e.exemption_id = x.id
                where x.rule_id = ? and x.until_day >= ? and e.exemption_id is null order by x.id desc limit %d""".formatted(most), row -> row.getString(1), rule, today);
    }

    /** @param exemption with an id and the instant of its granting */
    public void grant(String deal, Exemption exemption) {
        insert(
                "insert into exemption (id, opportunity_id, rule_id, until_day, granted_by, why, granted) values (?, ?, ?, ?, ?, ?, ?)",
                exemption.id(),
                deal,
                exemption.rule(),
                exemption.until(),
                exemption.by(),
                exemption.why(),
                exemption.granted() == null ? null : exemption.granted().toEpochMilli());
    }

    public void end(String exemption, Instant at, String by) {
        insert(
                "insert into exemption_end (exemption_id, ended, ended_by) values (?, ?, ?)",
                exemption,
                at.toEpochMilli(),
                by);
    }

    private void insert(String sql, @Nullable Object... values) {
        database.batch(sql, Collections.singletonList(values));
    }
}
