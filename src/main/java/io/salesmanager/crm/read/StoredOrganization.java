package io.salesmanager.crm.read;

import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.crm.store.PastForecastRows;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Teams out of the store, with the reps who are in them. */
@ApplicationScoped
class StoredOrganization implements OrganizationSource {
    private final Database database;
    private final RepReader reps;
    private final EscalationHistory escalations;
    private final PastForecastRows forecasts;

    StoredOrganization(Database database, RepReader reps, EscalationHistory escalations, PastForecastRows forecasts) {
        this.database = database;
        this.reps = reps;
        this.escalations = escalations;
        this.forecasts = forecasts;
    }

    @Override
    public List<TeamHistory> teams() {
        Map<String, Team> teams = new HashMap<>();
        database.each("select document from team where retired = false", row -> {
            var team = Documents.read(row.getString(1), Team.class);
            teams.put(team.id(), team);
        });
        var ids = database.list(
                "select id from rep where retired = false and team_id is not null order by id",
                row -> row.getString(1));
        Map<String, List<RepHistory>> members = new HashMap<>();
        var known = reps.reps(ids);
        for (var id : ids) {
            var rep = known.get(id);
            if (rep != null && rep.teamId() != null) {
                members.computeIfAbsent(rep.teamId(), team -> new ArrayList<>()).add(rep);
            }
        }
        var asked = escalations.byTeam();
        var kept = forecasts.ofTeams();
        return teams.values().stream()
                .sorted(Comparator.comparing(Team::id))
                .map(team -> new TeamHistory(
                        team.id(),
                        team.name(),
                        RepReader.managers(team, teams),
                        team.region(),
                        team.division(),
                        team.managerHours(),
                        team.forecastError(),
                        members.getOrDefault(team.id(), List.of()),
                        asked.getOrDefault(team.id(), List.of()),
                        kept.get(team.id())))
                .toList();
    }

    @Override
    public List<RepHistory> reps() {
        var ids = database.list("select id from rep where retired = false order by id", row -> row.getString(1));
        return reps.reps(ids).values().stream()
                .sorted(Comparator.comparing(RepHistory::id))
                .toList();
    }

    @Override
    public void forEachWin(LocalDate since, Consumer<OpportunityHistory> each) {
        database.each(
                "select document from opportunity where stage_kind = 'WON' and closed_date >= ? and retired = false",
                row -> each.accept(Documents.read(row.getString(1), OpportunityHistory.class)),
                since);
    }
}
