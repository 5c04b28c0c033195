package io.salesmanager.crm.read;

import io.salesmanager.access.TeamScope;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** The teams that a manager leads, with the teams below them. */
@ApplicationScoped
class StoredTeams implements TeamScope {
    private final Database database;

    StoredTeams(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> teamsOf(String managerId) {
        var teams = database.list(
                "select document from team where retired = false", row -> Documents.read(row.getString(1), Team.class));
        var led = new HashSet<String>();
        for (var grown = true; grown; ) {
            grown = false;
            for (var team : teams) {
                var parent = team.parentId();
                if (managerId.equals(team.managerId()) || (parent != null && led.contains(parent))) {
                    grown |= led.add(team.id());
                }
            }
        }
        return led;
    }
}
