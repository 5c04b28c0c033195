package io.salesmanager.review.day;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a work list is made from, and what was said of it. */
@ApplicationScoped
class DayStore {
    private static final String DUE = """
            from next_touch t
            join current_decision c on c.opportunity_id = t.opportunity_id and c.decision_id = t.decision_id
            join decision d on d.id = t.decision_id
            join opportunity o on o.id = t.opportunity_id
            where o.owner_id = ? and o.retired = false and (o.stage_kind = 'OPEN' or d.verdict = 'REVISIT')""";
    private static final String TOUCHES = """
            select a.type, a.direction, a.outcome, a.happened, a.opportunity_id, o.account_id
            from activity a join opportunity o on o.id = a.opportunity_id
            where a.type in ('CALL', 'EMAIL', 'MEETING', 'SOCIAL') and a.happened >= %d and""";
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final Database database;

    DayStore(Database database) {
        this.database = database;
    }

    /** A touch that was made, and of whom. */
    record MadeTouch(
            Activity activity, String deal, @Nullable String account) {}

    /** The rep as far as they are described; null inside where they only own deals. Nothing where they may not be seen. */
    Optional<Optional<RepHistory>> rep(String id, ViewScope scope) {
        var ofRep = ScopeClause.of(scope, "fact.id");
        var described = database.list(
                "select document from rep fact where fact.id = ? and fact.retired = false and " + ofRep.sql(),
                row -> Documents.read(row.getString(1), RepHistory.class),
                values(id, ofRep));
        if (!described.isEmpty()) {
            return Optional.of(Optional.of(described.get(0)));
        }
        var ofDeals = ScopeClause.of(scope, "fact.owner_id");
        var owns = database.list(
                "select fact.id from opportunity fact where fact.owner_id = ? and fact.retired = false and %s limit 1"
                        .formatted(ofDeals.sql()),
                row -> row.getString(1),
                values(id, ofDeals));
        return owns.isEmpty() ? Optional.empty() : Optional.of(Optional.empty());
    }

    /** What is due by the end of a day at the buyer's place. */
    List<DueTouch> due(String rep, LocalDate day) {
        return database.list(
                "select %s %s and t.due + t.offset_seconds * 1000 < ?".formatted(DueTouch.COLUMNS, DUE),
                DueTouch::read,
                rep,
                day.plusDays(1).toEpochDay() * DAY_MILLIS);
    }

    Optional<DueTouch> touch(String rep, String decision) {
        return database
                .list("select %s %s and d.id = ?".formatted(DueTouch.COLUMNS, DUE), DueTouch::read, rep, decision)
                .stream()
                .findFirst();
    }

    /** Touches of the buyers of some deals since an instant, whoever made them. */
    List<MadeTouch> touches(List<DueTouch> of, Instant since) {
        var accounts = new HashSet<String>();
        var deals = new HashSet<String>();
        for (var touch : of) {
            if (touch.account() == null) {
                deals.add(touch.deal());
            } else {
                accounts.add(touch.account());
            }
        }
        var found = new ArrayList<MadeTouch>();
        var sql = TOUCHES.formatted(since.toEpochMilli());
        database.eachOf(sql + " o.account_id in (%s)", accounts, row -> add(found, row));
        database.eachOf(sql + " a.opportunity_id in (%s)", deals, row -> add(found, row));
        return found;
    }

    /** Touches of a rep's deals within a day. */
    List<MadeTouch> touchesOf(String rep, Instant from, Instant to) {
        var found = new ArrayList<MadeTouch>();
        database.each(
                TOUCHES.formatted(from.toEpochMilli()) + " a.happened < ? and o.owner_id = ?",
                row -> add(found, row),
                to.toEpochMilli(),
                rep);
        return found;
    }

    private static void add(List<MadeTouch> found, ResultSet row) throws SQLException {
        var activity = new Activity(
                null,
                Activity.Type.valueOf(row.getString(1)),
                row.getString(2) == null ? null : Activity.Direction.valueOf(row.getString(2)),
                row.getString(3) == null ? null : Activity.Outcome.valueOf(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                null,
                null,
                null,
                null,
                null);
        if (activity.isTouch()) {
            found.add(new MadeTouch(activity, Objects.requireNonNull(row.getString(5)), row.getString(6)));
        }
    }

    /** Decisions whose touch is off the list of a day: done, not done on that day, snoozed beyond it, or overridden. */
    Set<String> settled(List<String> decisions, LocalDate day) {
        var settled = new HashSet<String>();
        database.eachOf(
                "select decision_id from day_answer where (kind = 'DONE' or on_day = '%s') and decision_id in (%%s)"
                        .formatted(day),
                decisions,
                row -> settled.add(row.getString(1)));
        database.eachOf("""
                select a.decision_id from decision_answer a
                where (a.kind = 'OVERRIDE' or a.kind = 'SNOOZE' and a.until_day > '%s')
                  and not exists (select 1 from decision_answer u where u.undoes = a.id)
                  and a.decision_id in (%%s)""".formatted(day), decisions, row -> settled.add(row.getString(1)));
        return settled;
    }

    boolean isDone(String decision) {
        return !database.list(
                        "select id from day_answer where decision_id = ? and kind = 'DONE'",
                        row -> row.getString(1),
                        decision)
                .isEmpty();
    }

    void answer(@Nullable Object... values) {
        database.update("""
                insert into day_answer (id, decision_id, opportunity_id, kind, on_day, reason, said_by, said_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    private static Object[] values(String id, ScopeClause clause) {
        var values = new ArrayList<Object>(List.of(id));
        values.addAll(clause.values());
        return values.toArray();
    }
}
