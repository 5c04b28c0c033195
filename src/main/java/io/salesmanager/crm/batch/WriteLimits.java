package io.salesmanager.crm.batch;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sees a part of the company may write: what they see, and nothing that they would not see then. Accounts have
 * no owner: they are open to whoever has a deal with them, and to all as long as no deal names them.
 */
@ApplicationScoped
class WriteLimits {
    private final Database database;

    WriteLimits(Database database) {
        this.database = database;
    }

    Refusals<OpportunityHistory> opportunities() {
        return limited("opportunity", OpportunityHistory::id, this::closedDeals, (deals, scope) -> {
            var reps = reps(scope);
            var accounts = closedAccounts(named(deals, OpportunityHistory::accountId), scope);
            return deal -> outside("ownerId", "rep", deal.ownerId(), !has(reps, deal.ownerId()))
                    .or(outside("accountId", "account", deal.accountId(), has(accounts, deal.accountId())));
        });
    }

    Refusals<AccountHistory> accounts() {
        return limited(
                "account", AccountHistory::id, this::closedAccounts, (accounts, scope) -> account -> Refused.NOT);
    }

    Refusals<RepHistory> reps() {
        return limited("rep", RepHistory::id, this::closedReps, (reps, scope) -> {
            var teams = teams(scope);
            return rep -> outside("teamId", "team", rep.teamId(), !has(teams, rep.teamId()));
        });
    }

    Refusals<Team> teams() {
        return limited(
                "team",
                Team::id,
                (ids, scope) -> {
                    var teams = teams(scope);
                    return ids.stream().filter(id -> !teams.contains(id)).collect(Collectors.toSet());
                },
                (teams, scope) -> team -> Refused.NOT);
    }

    /** Of some ids those of deals that are there and may be seen. */
    Set<String> openDeals(Collection<String> ids, ViewScope scope) {
        return open("select id from opportunity where retired = false and id in (%s)", ids, closedDeals(ids, scope));
    }

    /** Of some ids those of reps that are there and may be seen. */
    Set<String> openReps(Collection<String> ids, ViewScope scope) {
        return open("select id from rep where retired = false and id in (%s)", ids, closedReps(ids, scope));
    }

    private Set<String> open(String sql, Collection<String> ids, Set<String> closed) {
        var open = new HashSet<String>();
        database.eachOf(sql, ids, row -> open.add(row.getString(1)));
        open.removeAll(closed);
        return open;
    }

    private Set<String> closedDeals(Collection<String> ids, ViewScope scope) {
        if (scope instanceof ViewScope.Everything) {
            return Set.of();
        }
        var reps = reps(scope);
        var closed = new HashSet<String>();
        database.eachOf(
                "select id, owner_id from opportunity where id in (%s)",
                ids, row -> {
                    if (!has(reps, row.getString(2))) {
                        closed.add(row.getString(1));
                    }
                });
        return closed;
    }

    private Set<String> closedReps(Collection<String> ids, ViewScope scope) {
        if (scope instanceof ViewScope.Everything) {
            return Set.of();
        }
        var teams = teams(scope);
        var closed = new HashSet<String>();
        database.eachOf(
                "select id, team_id from rep where id in (%s)",
                ids, row -> {
                    if (!has(teams, row.getString(2))) {
                        closed.add(row.getString(1));
                    }
                });
        return closed;
    }

    /** Those that only deals of others name. */
    private Set<String> closedAccounts(Collection<String> ids, ViewScope scope) {
        if (scope instanceof ViewScope.Everything) {
            return Set.of();
        }
        var reps = reps(scope);
        var own = new HashSet<String>();
        var closed = new HashSet<String>();
        database.eachOf(
                "select distinct account_id, owner_id from opportunity where account_id in (%s)",
                ids, row -> (has(reps, row.getString(2)) ? own : closed).add(row.getString(1)));
        closed.removeAll(own);
        return closed;
    }

    /** The reps whose deals may be seen, in a scope that does not see everything. */
    private Set<String> reps(ViewScope scope) {
        if (scope instanceof ViewScope.OwnDeals own) {
            return Set.of(own.repId());
        }
        var clause = ScopeClause.of(scope, "fact.id");
        return Set.copyOf(database.list(
                "select fact.id from rep fact where " + clause.sql(),
                row -> row.getString(1),
                clause.values().toArray()));
    }

    private static Set<String> teams(ViewScope scope) {
        return scope instanceof ViewScope.Teams teams ? teams.teamIds() : Set.of();
    }

    private static <T> Set<String> named(List<T> facts, Function<T, @Nullable String> name) {
        return facts.stream().map(name).filter(one -> one != null).collect(Collectors.toSet());
    }

    private static boolean has(Set<String> ids, @Nullable String id) {
        return id != null && ids.contains(id);
    }

    private interface Closed {
        Set<String> of(Collection<String> ids, ViewScope scope);
    }

    /** A problem, or that there is none. */
    private record Refused(@Nullable Problem problem) {
        static final Refused NOT = new Refused(null);

        Refused or(Refused other) {
            return problem == null ? other : this;
        }
    }

    private static Refused outside(String field, String what, @Nullable String id, boolean isOutside) {
        if (!isOutside) {
            return Refused.NOT;
        }
        var problem = new Problem(
                        "outside-your-view",
                        403,
                        "Outside of what you may see",
                        id == null
                                ? "'%s' is missing, so that you would not see it.".formatted(field)
                                : "There is no %s '%s' that you may see.".formatted(what, id))
                .with("field", field)
                .with(
                        "advice",
                        "Name a %s that you may see, or send it with a key that is not limited.".formatted(what));
        return new Refused(problem);
    }

    private static <T> Refusals<T> limited(
            String what,
            Function<T, String> id,
            Closed closed,
            BiFunction<List<T>, ViewScope, Function<T, Refused>> naming) {
        return new Refusals<>() {
            @Override
            public Map<Integer, Problem> of(List<T> facts, ViewScope scope) {
                Map<Integer, Problem> refused = new HashMap<>();
                if (scope instanceof ViewScope.Everything) {
                    return refused;
                }
                var hidden = closed.of(facts.stream().map(id).collect(Collectors.toSet()), scope);
                var names = naming.apply(facts, scope);
                for (var i = 0; i < facts.size(); i++) {
                    var fact = facts.get(i);
                    var problem = hidden.contains(id.apply(fact))
                            ? Problem.notFound(what, id.apply(fact)).with("field", "id")
                            : names.apply(fact).problem();
                    if (problem != null) {
                        refused.put(i, problem);
                    }
                }
                return refused;
            }

            @Override
            public Set<String> closed(Collection<String> ids, ViewScope scope) {
                return scope instanceof ViewScope.Everything ? Set.of() : closed.of(ids, scope);
            }
        };
    }
}
