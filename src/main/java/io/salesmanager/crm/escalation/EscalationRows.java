package io.salesmanager.crm.escalation;

import io.salesmanager.crm.escalation.Escalation.Outcome;
import io.salesmanager.crm.escalation.Escalation.State;
import io.salesmanager.crm.escalation.Escalation.Step;
import io.salesmanager.crm.read.Names;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads escalations with everybody who was asked. */
@ApplicationScoped
class EscalationRows {
    private static final String SELECT = """
            select e.id, e.opportunity_id, e.opportunity_name, e.account_name, e.amount, e.currency, e.rep_id, e.rep_name,
              e.decision_id, e.rule_id, e.title, e.because, e.asked_for, e.state, e.person, e.opened, e.due, e.stays,
              e.ended, e.outcome, e.words, e.answered_by
            from escalation e where""";

    private final Database database;
    private final Names names;

    EscalationRows(Database database, Names names) {
        this.database = database;
        this.names = names;
    }

    /** @param where conditions on {@code e}, and how many in which order */
    List<Escalation> list(String where, Instant now, @Nullable Object... values) {
        var people = names.people();
        var bare = database.list(SELECT + " " + where, row -> read(row, now, people), values);
        var steps = steps(bare.stream().map(Escalation::id).toList());
        return bare.stream()
                .map(each -> withSteps(each, steps.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Map<String, List<Step>> steps(List<String> ids) {
        Map<String, List<Step>> steps = new HashMap<>();
        database.eachOf(
                "select escalation_id, level, person, asked, due, ended, how, waited_minutes from escalation_step"
                        + " where escalation_id in (%s) order by escalation_id, level",
                ids,
                row -> steps.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Step(
                                row.getInt(2),
                                row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4)),
                                Instant.ofEpochMilli(row.getLong(5)),
                                instant(row, 6),
                                row.getString(7),
                                row.getObject(8) == null ? null : row.getInt(8))));
        return steps;
    }

    private static Escalation read(ResultSet row, Instant now, Map<String, String> people) throws SQLException {
        var due = Instant.ofEpochMilli(row.getLong(17));
        var state = State.valueOf(row.getString(14));
        var person = row.getString(15);
        return new Escalation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                state == State.OPEN && due.isBefore(now) ? State.OVERDUE : state,
                person,
                person == null ? null : people.getOrDefault(person, person),
                Instant.ofEpochMilli(row.getLong(16)),
                due,
                row.getBoolean(18),
                instant(row, 19),
                row.getString(20) == null ? null : Outcome.valueOf(row.getString(20)),
                row.getString(21),
                row.getString(22),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : Instant.ofEpochMilli(row.getLong(column));
    }

    private static Escalation withSteps(Escalation of, List<Step> steps) {
        return new Escalation(
                of.id(),
                of.opportunityId(),
                of.opportunityName(),
                of.accountName(),
                of.amount(),
                of.currency(),
                of.repId(),
                of.repName(),
                of.decisionId(),
                of.rule(),
                of.title(),
                of.because(),
                of.to(),
                of.state(),
                of.person(),
                of.personName(),
                of.opened(),
                of.due(),
                of.stays(),
                of.ended(),
                of.outcome(),
                of.words(),
                of.by(),
                steps);
    }
}
