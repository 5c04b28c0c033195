package io.salesmanager.coaching.eligibility;

import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.eligibility.ApprovalRequest.State;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Approval.Standing;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of requests and what became of them. */
@ApplicationScoped
class RequestRows {
    private static final String SELECT = """
            select a.id, a.rep_id, r.document, a.line, a.wanted, a.asked_by, a.asked_at, a.why, a.proposed, a.proposed_because,
              a.state, a.decided_at, a.decided_by, a.decided_why, a.standing, a.until_day
            from approval a join rep r on r.id = a.rep_id and r.retired = false
            where""";

    private final Database database;

    RequestRows(Database database) {
        this.database = database;
    }

    Optional<ApprovalRequest> find(String id, ViewScope scope) {
        var clause = ScopeClause.of(scope, "a.rep_id");
        return list("a.id = ? and " + clause.sql(), values(clause, id)).stream().findFirst();
    }

    /** Of one rep, the latest first. */
    List<ApprovalRequest> of(String rep) {
        return list("a.rep_id = ? order by a.id desc", List.of(rep));
    }

    /** Of reps who may be seen, the latest first. */
    List<ApprovalRequest> page(@Nullable State state, ViewScope scope, String before, int limit) {
        var clause = ScopeClause.of(scope, "a.rep_id");
        var values = values(clause, before);
        if (state != null) {
            values.add(state.name());
        }
        return list(
                "a.id < ? and %s%s order by a.id desc limit %d"
                        .formatted(clause.sql(), state == null ? "" : " and a.state = ?", limit),
                values);
    }

    void add(ApprovalRequest request) {
        database.update(
                "insert into approval (id, rep_id, line, wanted, asked_by, asked_at, why, proposed, proposed_because, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                request.id(),
                request.rep(),
                request.line(),
                request.wanted().name(),
                request.askedBy(),
                request.askedAt().toEpochMilli(),
                request.why(),
                request.proposed() == null ? null : request.proposed().name(),
                request.proposedBecause(),
                request.state().name());
    }

    /** Returns whether it was still open. */
    boolean decide(
            String id,
            State state,
            Instant at,
            String by,
            @Nullable String why,
            @Nullable Standing standing,
            @Nullable LocalDate until) {
        return database.update(
                        "update approval set state = ?, decided_at = ?, decided_by = ?, decided_why = ?, standing = ?, until_day = ?"
                                + " where id = ? and state = 'OPEN'",
                        state.name(),
                        at.toEpochMilli(),
                        by,
                        why,
                        standing == null ? null : standing.name(),
                        until,
                        id)
                == 1;
    }

    /** One who asks twice at the same time asks one after the other. */
    void holdOthersBack(String rep) {
        database.list("select id from rep where id = ? for update", row -> row.getString(1), rep);
    }

    /** Those whose decision, or whose last day, lies before. An approval that holds is kept however old it is. */
    int forgetBefore(LocalDate day) {
        return database.update(
                "delete from approval where state <> 'OPEN' and decided_at < ? and (until_day is null or until_day < ?)"
                        + " and not (state = 'APPROVED' and until_day is null)",
                day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
                day);
    }

    private List<ApprovalRequest> list(String where, List<? extends Object> values) {
        return database.list(SELECT + " " + where, RequestRows::read, values.toArray());
    }

    private static List<Object> values(ScopeClause clause, String first) {
        var values = new ArrayList<Object>();
        values.add(first);
        values.addAll(clause.values());
        return values;
    }

    private static ApprovalRequest read(ResultSet row) throws SQLException {
        var decided = row.getLong(12);
        var decidedAt = row.wasNull() ? null : Instant.ofEpochMilli(decided);
        return new ApprovalRequest(
                row.getString(1),
                row.getString(2),
                Documents.read(row.getString(3), RepHistory.class).name(),
                row.getString(4),
                Standing.valueOf(row.getString(5)),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8),
                standing(row.getString(9)),
                row.getString(10),
                State.valueOf(row.getString(11)),
                decidedAt,
                row.getString(13),
                row.getString(14),
                standing(row.getString(15)),
                row.getObject(16, LocalDate.class));
    }

    private static @Nullable Standing standing(@Nullable String name) {
        return name == null ? null : Standing.valueOf(name);
    }
}
