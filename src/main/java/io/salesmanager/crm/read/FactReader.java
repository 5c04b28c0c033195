package io.salesmanager.crm.read;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.fact.FactTable;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Single facts and lists of them, as far as someone may see them. */
@ApplicationScoped
public class FactReader {
    private final Database database;
    private final FactTables tables;
    private final Retirement retirement;
    private final RepReader reps;

    FactReader(Database database, FactTables tables, Retirement retirement, RepReader reps) {
        this.database = database;
        this.tables = tables;
        this.retirement = retirement;
        this.reps = reps;
    }

    public Optional<Team> team(String id, ViewScope scope) {
        return one(FactTables.TEAMS, id, ScopeClause.ofTeams(scope));
    }

    public Optional<AccountHistory> account(String id, ViewScope scope) {
        return one(FactTables.ACCOUNTS, id, ScopeClause.ofAccounts(scope));
    }

    public Optional<RepHistory> rep(String id, ViewScope scope) {
        return one(FactTables.REPS, id, ScopeClause.of(scope, "fact.id"))
                .map(rep -> Objects.requireNonNull(reps.reps(List.of(rep.id())).get(rep.id())))
                .map(FactReader::asGiven);
    }

    public Page<Team> teams(ViewScope scope, PageRequest page) {
        return page(FactTables.TEAMS, ScopeClause.ofTeams(scope), Filter.NONE, page);
    }

    public Page<AccountHistory> accounts(ViewScope scope, PageRequest page) {
        return page(FactTables.ACCOUNTS, ScopeClause.ofAccounts(scope), Filter.NONE, page);
    }

    public Page<RepHistory> reps(ViewScope scope, PageRequest page) {
        var found = page(FactTables.REPS, ScopeClause.of(scope, "fact.id"), Filter.NONE, page);
        var whole = reps.reps(found.items().stream().map(RepHistory::id).toList());
        return new Page<>(
                found.items().stream()
                        .map(rep -> asGiven(Objects.requireNonNullElse(whole.get(rep.id()), rep)))
                        .toList(),
                found.next());
    }

    /** Without what was forecast here, which is no fact of the CRM: {@code GET /forecast/accuracy} has it. */
    private static RepHistory asGiven(RepHistory rep) {
        return rep.withPastForecasts(null);
    }

    /** Without streams: they are unknown here, and known of the single deal. */
    public Page<OpportunityHistory> opportunities(ViewScope scope, Filter filter, PageRequest page) {
        return page(tables.opportunities(), ScopeClause.of(scope, "fact.owner_id"), filter, page);
    }

    private <T> Optional<T> one(FactTable<T> table, String id, ScopeClause clause) {
        var followed = retirement.followed(table, List.of(id)).get(id);
        if (followed == null) {
            return Optional.empty();
        }
        var values = new ArrayList<Object>(List.of(followed));
        values.addAll(clause.values());
        return database
                .list(
                        "select fact.document from %s fact where fact.id = ? and fact.retired = false and %s"
                                .formatted(table.name(), clause.sql()),
                        row -> Documents.read(row.getString(1), table.type()),
                        values.toArray())
                .stream()
                .findFirst();
    }

    private <T> Page<T> page(FactTable<T> table, ScopeClause clause, Filter filter, PageRequest page) {
        var values = new ArrayList<Object>(List.of(page.afterId(table.name())));
        values.addAll(clause.values());
        values.addAll(filter.values());
        var rows = database.list(
                "select fact.document from %s fact where fact.id > ? and fact.retired = false and %s%s order by fact.id limit %d"
                        .formatted(table.name(), clause.sql(), filter.sql(), page.limit() + 1),
                row -> Documents.read(row.getString(1), table.type()),
                values.toArray());
        return Page.of(
                rows, page.limit(), last -> Cursor.of(table.name(), table.id().apply(last)));
    }
}
