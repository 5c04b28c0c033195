package io.salesmanager.coaching.manager;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import io.salesmanager.sales.history.TeamHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;

/** Who sees what is said of a manager: that manager and those above. Sales ops see sums, and nobody else sees anything. */
@ApplicationScoped
class ManagerSight {
    private final Viewer viewer;

    ManagerSight(Viewer viewer) {
        this.viewer = viewer;
    }

    /** @throws Problem 404 where the viewer may not see the manager, or there is none */
    void check(String manager, List<TeamHistory> teams) {
        if (!seen(teams).contains(manager)) {
            throw Problem.notFound("manager", manager);
        }
    }

    /** Ids of the managers whom the viewer may see, in order. */
    List<String> seen(List<TeamHistory> teams) {
        var own = viewer.personId();
        if (viewer.role() != Role.MANAGER || own == null) {
            return List.of();
        }
        var seen = new TreeSet<String>();
        for (var team : teams) {
            var level = team.managers().indexOf(own);
            if (level >= 0) {
                seen.addAll(team.managers().subList(0, level + 1));
            }
        }
        return List.copyOf(seen);
    }

    boolean isOneself(String manager) {
        return viewer.role() == Role.MANAGER && manager.equals(viewer.personId());
    }
}
