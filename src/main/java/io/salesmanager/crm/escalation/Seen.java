package io.salesmanager.crm.escalation;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.read.ScopeClause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@code where} clause of what someone asks for and may see: escalations of deals within their scope, and those that they
 * themselves were asked, as the owner of a product line is about deals of other teams.
 */
final class Seen {
    private static final List<String> ROLES = List.of("manager", "director", "cro", "product-owner");

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    static Seen by(Viewer viewer) {
        var seen = new Seen();
        var scope = ScopeClause.of(viewer.scope(), "e.rep_id");
        var person = viewer.personId();
        if (person == null) {
            seen.and(scope.sql(), scope.values().toArray());
        } else {
            var values = new ArrayList<Object>(scope.values());
            values.add(person);
            seen.and(
                    "(%s or exists (select 1 from escalation_step s where s.escalation_id = e.id and s.person = ?))"
                            .formatted(scope.sql()),
                    values.toArray());
        }
        return seen;
    }

    Seen and(String condition, Object... with) {
        conditions.add(condition);
        values.addAll(List.of(with));
        return this;
    }

    Seen matching(EscalationQuery query, @Nullable String me, Instant now) {
        states(query.state(), now);
        var to = query.to();
        if (to != null) {
            var person = to.equals("me") ? Objects.requireNonNullElse(me, "") : to;
            and(ROLES.contains(to) ? "e.asked_for = ?" : "e.person = ?", person);
        }
        if (query.rep() != null) {
            and("e.rep_id = ?", query.rep());
        }
        if (query.team() != null) {
            and("e.rep_id in (select mate.id from rep mate where mate.team_id = ?)", query.team());
        }
        if (query.opportunity() != null) {
            and("e.opportunity_id = ?", query.opportunity());
        }
        return this;
    }

    /** What is past its time is overdue, whether or not the scheduler looked since. */
    private void states(String state, Instant now) {
        switch (state) {
            case "ALL" -> {}
            case "WAITING" -> and("e.state in ('OPEN', 'OVERDUE')");
            case "OPEN" -> and("e.state = 'OPEN' and e.due >= ?", now.toEpochMilli());
            case "OVERDUE" -> and("(e.state = 'OVERDUE' or e.state = 'OPEN' and e.due < ?)", now.toEpochMilli());
            default -> and("e.state = ?", state);
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    @Nullable Object[] values() {
        return values.toArray();
    }
}
