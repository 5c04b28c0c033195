package io.salesmanager.crm.read;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.TeamHistory.Escalation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What managers were asked to decide, by the team of the rep whose deal it is. */
@ApplicationScoped
class EscalationHistory {
    private final Database database;
    private final PlaybookSource playbook;

    EscalationHistory(Database database, PlaybookSource playbook) {
        this.database = database;
        this.playbook = playbook;
    }

    Map<String, List<Escalation>> byTeam() {
        var zone = playbook.current().calendar().zone();
        Map<String, List<Escalation>> byTeam = new HashMap<>();
        database.each(
                """
                select r.team_id, s.person, s.asked, s.due, s.ended
                from escalation_step s join escalation e on e.id = s.escalation_id join rep r on r.id = e.rep_id
                where s.person is not null and r.team_id is not null
                order by s.escalation_id, s.level""",
                row -> byTeam.computeIfAbsent(row.getString(1), team -> new ArrayList<>())
                        .add(new Escalation(
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                Instant.ofEpochMilli(row.getLong(4))
                                        .atZone(zone)
                                        .toLocalDate(),
                                row.getObject(5) == null ? null : Instant.ofEpochMilli(row.getLong(5)))));
        return byTeam;
    }
}
