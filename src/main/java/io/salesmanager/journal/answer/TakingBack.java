package io.salesmanager.journal.answer;

import io.salesmanager.access.Role;
import io.salesmanager.access.TeamScope;
import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose answers someone may take back: their own, and managers those of the reps and managers below them. */
@ApplicationScoped
class TakingBack {
    private final Viewer viewer;
    private final TeamScope teams;
    private final Database database;

    TakingBack(Viewer viewer, TeamScope teams, Database database) {
        this.viewer = viewer;
        this.teams = teams;
        this.database = database;
    }

    /**
     * @param by the name of whoever answered
     * @param personId the rep or manager who that is; null for neither
     */
    boolean mayTakeBack(String by, @Nullable String personId) {
        return isOwn(by, personId) || isBelow(personId);
    }

    /** A person has one id, whatever the name of their login and of their keys. */
    private boolean isOwn(String by, @Nullable String personId) {
        return Objects.equals(viewer.personId(), personId) && (personId != null || by.equals(viewer.name()));
    }

    /** A manager who sells in a team further down is not below its manager. */
    private boolean isBelow(@Nullable String personId) {
        if (personId == null || viewer.role() != Role.MANAGER || !(viewer.scope() instanceof ViewScope.Teams mine)) {
            return false;
        }
        var led = teams.teamsOf(personId);
        return led.isEmpty()
                ? sellsIn(mine, personId)
                : led.size() < mine.teamIds().size() && mine.teamIds().containsAll(led);
    }

    private boolean sellsIn(ViewScope.Teams mine, String personId) {
        var clause = ScopeClause.of(mine, "fact.id");
        var values = new ArrayList<Object>(List.of(personId));
        values.addAll(clause.values());
        return !database.list(
                        "select fact.id from rep fact where fact.id = ? and %s".formatted(clause.sql()),
                        row -> row.getString(1),
                        values.toArray())
                .isEmpty();
    }
}
