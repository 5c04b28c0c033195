package io.salesmanager.coaching.hours;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what the product did for the reps that someone may see, from an instant and before another. */
@ApplicationScoped
class WorkDone {
    private final Database database;

    WorkDone(Database database) {
        this.database = database;
    }

    /** Each deal once, however often it was reviewed. */
    int dealsReviewed(ViewScope scope, Instant from, Instant before) {
        return count(
                "select count(distinct d.opportunity_id) from decision d where d.live = true and d.recorded >= ? and d.recorded < ? and %s",
                "d.rep_id", scope, from, before);
    }

    /** Days on which a rep said what became of a touch on the work list. */
    int daysPlanned(ViewScope scope, Instant from, Instant before) {
        return count("""
                select count(*) from (select distinct d.rep_id, a.on_day from day_answer a
                join decision d on d.id = a.decision_id where a.said_at >= ? and a.said_at < ? and %s) days""", "d.rep_id", scope, from, before);
    }

    /** Each person to whom a question about a deal was sent. */
    int escalationsRouted(ViewScope scope, Instant from, Instant before) {
        return count("""
                select count(*) from escalation_step s join escalation e on e.id = s.escalation_id
                where s.person is not null and s.asked >= ? and s.asked < ? and %s""", "e.rep_id", scope, from, before);
    }

    int invitationsSent(ViewScope scope, Instant from, Instant before) {
        return count("""
                select count(*) from outbox_mail m join planned_session s on s.id = m.about
                where m.state = 'SENT' and m.sent >= ? and m.sent < ? and %s""", "s.rep_id", scope, from, before);
    }

    private int count(String sql, String rep, ViewScope scope, Instant from, Instant before) {
        var clause = ScopeClause.of(scope, rep);
        var values = new ArrayList<Object>(List.of(from.toEpochMilli(), before.toEpochMilli()));
        values.addAll(clause.values());
        return database.list(sql.formatted(clause.sql()), row -> row.getInt(1), values.toArray())
                .get(0);
    }
}
