package io.salesmanager.coaching.session;

import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.session.Session.State;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.crm.store.RepEvents;
import io.salesmanager.crm.store.Told;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions out of the store and into it, each within what the asker may see. */
@ApplicationScoped
class SessionRows {
    private static final String LIST = "coaching-sessions";

    private static final String SELECT =
            "select s.*, r.name as rep_name from planned_session s left join rep r on r.id = s.rep_id";

    private final Database database;
    private final RepEvents events;

    SessionRows(Database database, RepEvents events) {
        this.database = database;
        this.events = events;
    }

    /** Whether there is such a rep, and they may be seen. */
    boolean seesRep(String rep, ViewScope scope) {
        var clause = ScopeClause.of(scope, "fact.id");
        return !database.list(
                        "select fact.id from rep fact where fact.id = ? and fact.retired = false and " + clause.sql(),
                        row -> row.getString(1),
                        values(clause, rep))
                .isEmpty();
    }

    Optional<SessionRow> find(String id, ViewScope scope) {
        var clause = ScopeClause.of(scope, "s.rep_id");
        return database
                .list("%s where s.id = ? and %s".formatted(SELECT, clause.sql()), SessionRow::of, values(clause, id))
                .stream()
                .findFirst();
    }

    /** Two who change the same session come one after the other. In a transaction. */
    void holdOthersBack(String id) {
        database.list("select id from planned_session where id = ? for update", row -> row.getString(1), id);
    }

    /** The latest proposed first. */
    Page<SessionRow> list(
            @Nullable String rep, @Nullable State state, @Nullable String after, int limit, ViewScope scope) {
        var clause = ScopeClause.of(scope, "s.rep_id");
        var conditions = new StringBuilder(" where s.id < ? and ").append(clause.sql());
        var values = new ArrayList<Object>();
        values.add(after == null ? Ids.AFTER_ALL : Cursor.keys(LIST, after, 1).get(0));
        values.addAll(clause.values());
        if (rep != null) {
            conditions.append(" and s.rep_id = ?");
            values.add(rep);
        }
        if (state != null) {
            conditions.append(" and s.state = ?");
            values.add(state.name());
        }
        var rows = database.list(
                "%s%s order by s.id desc limit %d".formatted(SELECT, conditions, limit + 1),
                SessionRow::of,
                values.toArray());
        return Page.of(rows, limit, row -> Cursor.of(LIST, row.id()));
    }

    String add(
            String rep,
            @Nullable String skill,
            String agenda,
            @Nullable String recommendation,
            String by,
            Instant now) {
        var id = Ids.next();
        database.update("""
                insert into planned_session (id, rep_id, skill, agenda, recommendation_id, state, proposed, proposed_by, sequence_number)
                values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, 0)""", id, rep, skill, agenda, recommendation, now.toEpochMilli(), by);
        return id;
    }

    void book(
            String id,
            Instant begins,
            int minutes,
            @Nullable String place,
            int sequence,
            @Nullable String coach,
            @Nullable String coachId) {
        database.update("""
                update planned_session set state = 'BOOKED', begins = ?, minutes = ?, place = ?, sequence_number = ?, coach = ?,
                coach_id = ? where id = ?""", begins.toEpochMilli(), minutes, place, sequence, coach, coachId, id);
    }

    void cancel(String id, String why, int sequence, Instant now) {
        database.update(
                "update planned_session set state = 'CANCELLED', cancelled_because = ?, sequence_number = ?, ended = ? where id = ?",
                why,
                sequence,
                now.toEpochMilli(),
                id);
    }

    /** The session becomes a fact of the rep. Of several on one day about one skill the CRM's fact has the sum. */
    void held(SessionRow session, LocalDate day, int minutes, @Nullable String notes, String coach, Instant now) {
        database.update("""
                update planned_session set state = 'HELD', held_day = ?, held_minutes = ?, notes = ?, coach = coalesce(coach, ?), ended = ?
                where id = ?""", day, minutes, notes, coach, now.toEpochMilli(), session.id());
        var sum = database.list("""
                        select sum(held_minutes) from planned_session
                        where rep_id = ? and state = 'HELD' and held_day = ? and coalesce(skill, '') = coalesce(?, '')""", row -> row.getInt(1), session.rep(), day, session.skill())
                .get(0);
        events.addCoachingSessions(List.of(new Told<>(session.rep(), new CoachingSession(day, session.skill(), sum))));
    }

    /** Notes and agendas of sessions that ended before; what was held stays a fact of the rep. */
    int forgetBefore(Instant before) {
        return database.transaction(
                false, () -> database.update("delete from planned_session where ended < ?", before.toEpochMilli()));
    }

    private static Object[] values(ScopeClause clause, String first) {
        var values = new ArrayList<Object>();
        values.add(first);
        values.addAll(clause.values());
        return values.toArray();
    }
}
