package io.salesmanager.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Where nobody knows the teams, a manager leads none, and so sees nothing. */
@DefaultBean
@ApplicationScoped
class NoTeamsYet implements TeamScope {
    @Override
    public Set<String> teamsOf(String managerId) {
        return Set.of();
    }
}
