package io.salesmanager.crm.read;

import io.salesmanager.access.ViewScope;
import java.util.Collections;
import java.util.List;

/**
 * The one place where what someone may see becomes part of a {@code where} clause.
 *
 * @param sql a condition, in brackets where needed
 * @param values of its parameters, in order
 */
public record ScopeClause(String sql, List<String> values) {
    private static final ScopeClause ALL = new ScopeClause("1 = 1", List.of());
    private static final ScopeClause NONE = new ScopeClause("1 = 0", List.of());

    /** @param rep the column that holds the id of the rep whose deal, profile or team it is */
    public static ScopeClause of(ViewScope scope, String rep) {
        if (scope instanceof ViewScope.Everything) {
            return ALL;
        }
        if (scope instanceof ViewScope.OwnDeals own) {
            return new ScopeClause(rep + " = ?", List.of(own.repId()));
        }
        if (scope instanceof ViewScope.Teams teams && !teams.teamIds().isEmpty()) {
            var marks = String.join(", ", Collections.nCopies(teams.teamIds().size(), "?"));
            return new ScopeClause(
                    "%s in (select seen.id from rep seen where seen.team_id in (%s))".formatted(rep, marks),
                    teams.teamIds().stream().sorted().toList());
        }
        return NONE;
    }

    /** What may be seen of accounts: those of deals that may be seen. */
    public static ScopeClause ofAccounts(ViewScope scope) {
        var deals = of(scope, "deal.owner_id");
        return scope instanceof ViewScope.Everything
                ? ALL
                : new ScopeClause(
                        "exists (select 1 from opportunity deal where deal.account_id = fact.id and %s)"
                                .formatted(deals.sql()),
                        deals.values());
    }

    /** What may be seen of teams: those of reps that may be seen. */
    public static ScopeClause ofTeams(ViewScope scope) {
        var reps = of(scope, "mate.id");
        return scope instanceof ViewScope.Everything
                ? ALL
                : new ScopeClause(
                        "exists (select 1 from rep mate where mate.team_id = fact.id and %s)".formatted(reps.sql()),
                        reps.values());
    }
}
