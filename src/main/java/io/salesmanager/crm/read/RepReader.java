package io.salesmanager.crm.read;

import io.salesmanager.crm.Team;
import io.salesmanager.crm.store.ApprovalRows;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.crm.store.PastForecastRows;
import io.salesmanager.crm.store.RepEvents;
import io.salesmanager.crm.store.Stream;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reps with what happened to them; chain of managers, region and division come from their team where they have none. */
@ApplicationScoped
public class RepReader {
    /** Longer chains of teams are taken for a circle. */
    private static final int HIGHEST_LADDER = 20;

    private final Database database;
    private final RepEvents events;
    private final ApprovalRows approvals;
    private final PastForecastRows forecasts;

    RepReader(Database database, RepEvents events, ApprovalRows approvals, PastForecastRows forecasts) {
        this.database = database;
        this.events = events;
        this.approvals = approvals;
        this.forecasts = forecasts;
    }

    /** By id; those that are not known or were deleted are missing. */
    Map<String, RepHistory> reps(Collection<String> ids) {
        Map<String, RepHistory> reps = new HashMap<>();
        Map<String, Integer> streams = new HashMap<>();
        database.eachOf(
                "select id, document, streams from rep where id in (%s) and retired = false",
                ids, row -> {
                    reps.put(row.getString(1), Documents.read(row.getString(2), RepHistory.class));
                    streams.put(row.getString(1), row.getInt(3));
                });
        var teams = teams(reps);
        var quotas = events.quotas(reps.keySet());
        var certificates = events.certificates(reps.keySet());
        var quizResults = events.quizResults(reps.keySet());
        var sessions = events.coachingSessions(reps.keySet());
        var confirmed = approvals.of(reps.keySet());
        var kept = forecasts.ofReps(reps.keySet());
        reps.replaceAll((id, rep) -> {
            var team = rep.teamId() == null ? null : teams.get(rep.teamId());
            var provided = streams.getOrDefault(id, 0);
            return rep.with(
                            rep.managers() == null && team != null ? managers(rep, team, teams) : rep.managers(),
                            rep.region() == null && team != null ? team.region() : rep.region(),
                            rep.division() == null && team != null ? team.division() : rep.division(),
                            Stream.QUOTAS.known(quotas.get(id), provided),
                            Stream.CERTIFICATES.known(certificates.get(id), provided),
                            Stream.QUIZ_RESULTS.known(quizResults.get(id), provided),
                            Stream.COACHING_SESSIONS.known(sessions.get(id), provided),
                            confirmed.get(id))
                    .withPastForecasts(kept.get(id));
        });
        return reps;
    }

    /**
     * As they are to be stored: where managers, region or division were sent as they are read, and are read from the team, they stay
     * those of the team, whatever becomes of it.
     */
    public List<RepHistory> asStored(List<RepHistory> sent) {
        var read = sent.stream()
                .filter(rep -> rep.managers() != null || rep.region() != null || rep.division() != null)
                .map(RepHistory::id)
                .toList();
        Map<String, RepHistory> stored = new HashMap<>();
        database.eachOf(
                "select id, document from rep where id in (%s)",
                read, row -> stored.put(row.getString(1), Documents.read(row.getString(2), RepHistory.class)));
        var teams = teams(stored);
        return sent.stream()
                .map(rep -> {
                    var before = stored.get(rep.id());
                    var team = before == null || before.teamId() == null ? null : teams.get(before.teamId());
                    return before == null || team == null
                            ? rep
                            : rep.with(
                                    own(rep.managers(), before.managers(), managers(before, team, teams)),
                                    own(rep.region(), before.region(), team.region()),
                                    own(rep.division(), before.division(), team.division()),
                                    rep.quotas(),
                                    rep.certificates(),
                                    rep.quizResults(),
                                    rep.coachingSessions(),
                                    rep.approvals());
                })
                .toList();
    }

    private static <V> @Nullable V own(@Nullable V sent, @Nullable V stored, @Nullable V ofTeam) {
        return stored == null && Objects.equals(sent, ofTeam) ? null : sent;
    }

    private Map<String, Team> teams(Map<String, RepHistory> reps) {
        Map<String, Team> teams = new HashMap<>();
        if (reps.values().stream().anyMatch(rep -> rep.teamId() != null)) {
            database.each("select id, document from team where retired = false", row -> {
                teams.put(row.getString(1), Documents.read(row.getString(2), Team.class));
            });
        }
        return teams;
    }

    /** A manager who sells in the own team is not above themselves. */
    private static List<String> managers(RepHistory rep, Team team, Map<String, Team> teams) {
        return managers(team, teams).stream().filter(id -> !id.equals(rep.id())).toList();
    }

    /** The managers of a team and of the teams above it, the nearest first. */
    static List<String> managers(Team team, Map<String, Team> teams) {
        var chain = new ArrayList<String>();
        @Nullable Team level = team;
        for (var step = 0; level != null && step < HIGHEST_LADDER; step++) {
            var manager = level.managerId();
            if (manager != null && !chain.contains(manager)) {
                chain.add(manager);
            }
            level = level.parentId() == null ? null : teams.get(level.parentId());
        }
        return chain;
    }
}
