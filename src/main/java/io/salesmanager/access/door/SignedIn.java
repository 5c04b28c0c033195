package io.salesmanager.access.door;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.salesmanager.access.Role;
import io.salesmanager.access.Subject;
import io.salesmanager.access.TeamScope;
import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.coach.Delegations;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever was let in with this request. */
@RequestScoped
class SignedIn implements Viewer {
    private final SecurityIdentity identity;
    private final TeamScope teams;
    private final Delegations delegations;

    SignedIn(SecurityIdentity identity, TeamScope teams, Delegations delegations) {
        this.identity = identity;
        this.teams = teams;
        this.delegations = delegations;
    }

    @Override
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** @throws ForbiddenException for someone the identity provider knows but who has no role here */
    @Override
    public Role role() {
        return Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name()))
                .findFirst()
                .orElseThrow(() -> new ForbiddenException("no role here"));
    }

    @Override
    public ViewScope scope() {
        if (identity.isAnonymous()) {
            return new ViewScope.Nothing();
        }
        var person = personId();
        var keyTeams = keyTeams();
        return switch (role()) {
            case ADMIN, SALES_OPS -> new ViewScope.Everything();
            case CLIENT -> limited(keyTeams, person);
            case REP -> person == null ? new ViewScope.Nothing() : new ViewScope.OwnDeals(person);
            case COACH -> new ViewScope.Teams(keyTeams.isEmpty() ? delegations.teamsLentTo(name()) : keyTeams);
            case MANAGER -> new ViewScope.Teams(keyTeams.isEmpty() ? led(person) : keyTeams);
        };
    }

    @Override
    public @Nullable String personId() {
        var subject = identity.<Subject>getAttribute(Subject.ATTRIBUTE);
        return subject == null ? null : subject.personId();
    }

    private static ViewScope limited(Set<String> teams, @Nullable String rep) {
        if (rep != null) {
            return new ViewScope.OwnDeals(rep);
        }
        return teams.isEmpty() ? new ViewScope.Everything() : new ViewScope.Teams(teams);
    }

    private Set<String> led(@Nullable String manager) {
        return manager == null ? Set.of() : teams.teamsOf(manager);
    }

    private Set<String> keyTeams() {
        var subject = identity.<Subject>getAttribute(Subject.ATTRIBUTE);
        return subject == null ? Set.of() : subject.teamIds();
    }
}
