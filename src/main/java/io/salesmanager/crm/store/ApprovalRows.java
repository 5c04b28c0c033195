package io.salesmanager.crm.store;

import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Approval;
import io.salesmanager.sales.history.Approval.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What managers confirmed of reps and product lines. */
@ApplicationScoped
public class ApprovalRows {
    private final Database database;

    ApprovalRows(Database database) {
        this.database = database;
    }

    /** By id of the rep, in order of decision. A rep of whom nothing was confirmed has no entry. */
    public Map<String, List<Approval>> of(Collection<String> reps) {
        Map<String, List<Approval>> found = new HashMap<>();
        database.eachOf(
                """
                select rep_id, line, standing, decided_at, until_day from approval
                where state = 'APPROVED' and rep_id in (%s) order by rep_id, decided_at, id""",
                reps,
                row -> found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Approval(
                                row.getString(2),
                                Standing.valueOf(row.getString(3)),
                                Instant.ofEpochMilli(row.getLong(4)),
                                row.getObject(5, LocalDate.class))));
        return found;
    }
}
