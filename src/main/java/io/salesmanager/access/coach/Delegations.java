package io.salesmanager.access.coach;

import io.salesmanager.access.Audit;
import io.salesmanager.access.TeamScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lends a manager's teams to a coach, until an end that is always set. */
@ApplicationScoped
public class Delegations {
    private final TeamScope teams;
    private final Audit audit;
    private final Clock clock;

    Delegations(TeamScope teams, Audit audit, Clock clock) {
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param coach name of the user who coaches */
    public record NewDelegation(
            @Schema(required = true) @Nullable String coach,
            @Schema(required = true) @Nullable String teamId,
            @Schema(required = true) @Nullable Instant until) {}

    public record Delegation(
            String id, String coach, String teamId, String grantedBy, Instant granted, Instant until) {}

    /** @throws Problem 422 where the team is not the manager's own, or the end is missing or past */
    @Transactional
    public Delegation grant(NewDelegation asked, Viewer manager) {
        if (asked.coach == null || asked.coach.isBlank()) {
            throw Problem.ofField("no-coach", "coach", "A coach has to be named.", "Send the name of a user.");
        }
        var own = own(manager);
        if (asked.teamId == null || !own.contains(asked.teamId)) {
            throw Problem.ofField(
                    "not-your-team",
                    "teamId",
                    asked.teamId == null
                            ? "A team has to be named."
                            : "'%s' is not one of your teams.".formatted(asked.teamId),
                    own.isEmpty()
                            ? "You have no team of your own to lend; ask its manager."
                            : "Your teams: %s.".formatted(String.join(", ", own)));
        }
        if (asked.until == null || !asked.until.isAfter(clock.instant())) {
            throw Problem.ofField(
                    "no-end", "until", "A delegation needs an end that lies ahead.", "Send an instant in the future.");
        }
        var row = new DelegationEntity();
        row.id = Ids.next();
        row.coach = asked.coach;
        row.teamId = asked.teamId;
        row.grantedBy = manager.name();
        row.grantedAt = clock.millis();
        row.endsAt = asked.until.toEpochMilli();
        row.persist();
        audit.note(manager.name(), "delegation.grant", row.id, "%s sees %s".formatted(row.coach, row.teamId));
        return shown(row);
    }

    /** Those of this manager that have not ended. */
    @Transactional
    public List<Delegation> granted(Viewer manager) {
        List<DelegationEntity> rows =
                DelegationEntity.list("grantedBy = ?1 and endsAt > ?2", manager.name(), clock.millis());
        return rows.stream().map(Delegations::shown).toList();
    }

    /** @throws Problem 404 if this manager granted no such delegation */
    @Transactional
    public void end(String id, Viewer manager) {
        DelegationEntity row = DelegationEntity.findById(id);
        if (row == null || !row.grantedBy.equals(manager.name())) {
            throw Problem.notFound("delegation", id);
        }
        row.endsAt = Math.min(row.endsAt, clock.millis());
        audit.note(manager.name(), "delegation.end", id, row.coach);
    }

    /** The teams that a coach may see now. */
    @Transactional
    public Set<String> teamsLentTo(String coach) {
        List<DelegationEntity> rows = DelegationEntity.list("coach = ?1 and endsAt > ?2", coach, clock.millis());
        return rows.stream().map(row -> row.teamId).collect(Collectors.toUnmodifiableSet());
    }

    /** The teams that a manager can lend, with those below. */
    public Set<String> own(Viewer manager) {
        var id = manager.personId();
        return id == null ? Set.of() : teams.teamsOf(id);
    }

    /** What was lent to a coach and has not ended, so that they see until when. */
    @Transactional
    public List<Delegation> lentTo(String coach) {
        List<DelegationEntity> rows = DelegationEntity.list("coach = ?1 and endsAt > ?2", coach, clock.millis());
        return rows.stream().map(Delegations::shown).toList();
    }

    private static Delegation shown(DelegationEntity row) {
        return new Delegation(
                row.id,
                row.coach,
                row.teamId,
                row.grantedBy,
                Instant.ofEpochMilli(row.grantedAt),
                Instant.ofEpochMilli(row.endsAt));
    }
}
