package io.salesmanager.crm.read;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.crm.read.DealReader.Deal;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pipelines out of the store: reps in groups of a few thousand deals, the events of a group in a few statements. */
@ApplicationScoped
class StoredPipelines implements PipelineSource {
    /** 2,000 deals with 20 activities each are some 20 MB. */
    private static final int DEALS_AT_ONCE = 2_000;

    private static final int REPS_AT_ONCE = 500;

    private final Database database;
    private final DealReader deals;
    private final RepReader reps;
    private final AccountReader accounts;
    private final Retirement retirement;
    private final FactTables tables;
    private final TableStatistics statistics;

    StoredPipelines(
            Database database,
            DealReader deals,
            RepReader reps,
            AccountReader accounts,
            Retirement retirement,
            FactTables tables,
            TableStatistics statistics) {
        this.database = database;
        this.deals = deals;
        this.reps = reps;
        this.accounts = accounts;
        this.retirement = retirement;
        this.tables = tables;
        this.statistics = statistics;
    }

    @Override
    public List<String> repIds(ViewScope scope) {
        var ids = new TreeSet<String>();
        var clause = ScopeClause.of(scope, "fact.id");
        ids.addAll(database.list(
                """
                select fact.id from rep fact where (fact.retired = false or exists
                (select 1 from opportunity deal where deal.owner_id = fact.id and deal.retired = false)) and %s""".formatted(clause.sql()),
                row -> row.getString(1),
                clause.values().toArray()));
        if (!(scope instanceof ViewScope.Teams)) {
            // who is not described is in no team
            ids.addAll(dealsOfOwner(Deals.ALL, scope).keySet());
        }
        return List.copyOf(ids);
    }

    @Override
    public boolean anyDeals() {
        return !database.list("select 1 from opportunity where retired = false limit 1", row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public Optional<PipelineHistory> pipeline(String repId, Deals which, ViewScope scope) {
        var found = new ArrayList<PipelineHistory>(1);
        forEachPipeline(List.of(repId), which, scope, found::add);
        return found.stream()
                .filter(one -> one.rep() != null || !one.opportunities().isEmpty())
                .findFirst();
    }

    @Override
    public void forEachPipeline(Deals which, ViewScope scope, Consumer<PipelineHistory> each) {
        if (scope instanceof ViewScope.Everything) {
            statistics.renew();
        }
        forEachPipeline(repIds(scope), which, scope, each);
        if (scope instanceof ViewScope.Everything) {
            var unowned = deals.withAllStreams(
                    deals.deals("where fact.owner_id is null and %s order by fact.id".formatted(condition(which))));
            if (!unowned.isEmpty()) {
                each.accept(new PipelineHistory(null, AccountReader.pick(accounts.of(unowned), unowned), unowned));
            }
        }
    }

    @Override
    public void forEachPipeline(List<String> repIds, Deals which, ViewScope scope, Consumer<PipelineHistory> each) {
        var seen = new TreeSet<>(repIds);
        seen.retainAll(repIds(scope));
        var counts = dealsOfOwner(which, scope);
        var group = new ArrayList<String>();
        var size = 0;
        for (var rep : seen) {
            var count = counts.getOrDefault(rep, 0);
            if (!group.isEmpty() && (size + count > DEALS_AT_ONCE || group.size() == REPS_AT_ONCE)) {
                group(group, which, each);
                group.clear();
                size = 0;
            }
            group.add(rep);
            size += count;
        }
        group(group, which, each);
    }

    @Override
    public void forEachOpportunity(Consumer<OpportunityHistory> each) {
        @Nullable String after = "";
        while (after != null) {
            var page = deals.deals(
                    "where fact.id > ? and fact.retired = false order by fact.id limit " + DEALS_AT_ONCE, after);
            deals.forMeasures(page).forEach(each);
            after = page.size() < DEALS_AT_ONCE
                    ? null
                    : page.get(page.size() - 1).fields().id();
        }
    }

    @Override
    public void forEachAccount(Consumer<AccountHistory> each) {
        accounts.all(each);
    }

    @Override
    public void forEachAccountSince(Instant since, Consumer<AccountHistory> each, Consumer<String> gone) {
        accounts.since(since, each, gone);
    }

    @Override
    public Set<String> owners(ViewScope scope) {
        var clause = ScopeClause.of(scope, "fact.id");
        var owners = new HashSet<>(database.list(
                "select fact.id from rep fact where " + clause.sql(),
                row -> row.getString(1),
                clause.values().toArray()));
        if (scope instanceof ViewScope.OwnDeals own) {
            owners.add(own.repId());
        }
        return owners;
    }

    @Override
    public Map<String, RepHistory> reps(List<String> ids) {
        return reps.reps(ids);
    }

    @Override
    public Map<String, RepHistory> reps() {
        return reps.reps(
                database.list("select id from rep where retired = false order by id", row -> row.getString(1)));
    }

    @Override
    public List<OpportunityHistory> closedDeals(String repId, LocalDate since, ViewScope scope) {
        var clause = ScopeClause.of(scope, "fact.owner_id");
        var values = new ArrayList<Object>(List.of(repId, since));
        values.addAll(clause.values());
        return deals.withChanges(deals.deals(
                "where fact.owner_id = ? and fact.closed_date >= ? and fact.retired = false and %s order by fact.id"
                        .formatted(clause.sql()),
                values.toArray()));
    }

    @Override
    public List<OpportunityHistory> fields(List<String> ids, ViewScope scope) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var clause = ScopeClause.of(scope, "fact.owner_id");
        var values = new ArrayList<Object>(ids);
        values.addAll(clause.values());
        return deals
                .deals(
                        "where fact.id in (%s) and fact.retired = false and %s"
                                .formatted(String.join(", ", Collections.nCopies(ids.size(), "?")), clause.sql()),
                        values.toArray())
                .stream()
                .map(Deal::fields)
                .toList();
    }

    @Override
    public Optional<OpportunityHistory> opportunity(String id, ViewScope scope) {
        var followed = retirement.followed(tables.opportunities(), List.of(id)).get(id);
        if (followed == null) {
            return Optional.empty();
        }
        var clause = ScopeClause.of(scope, "fact.owner_id");
        var values = new ArrayList<Object>(List.of(followed));
        values.addAll(clause.values());
        return deals
                .withAllStreams(
                        deals.deals("where fact.id = ? and fact.retired = false and " + clause.sql(), values.toArray()))
                .stream()
                .findFirst();
    }

    private void group(List<String> ids, Deals which, Consumer<PipelineHistory> each) {
        if (ids.isEmpty()) {
            return;
        }
        var owned = new ArrayList<Deal>();
        for (var id : ids) {
            owned.addAll(
                    deals.deals("where fact.owner_id = ? and %s order by fact.id".formatted(condition(which)), id));
        }
        var histories = deals.withAllStreams(owned);
        var known = reps.reps(ids);
        var named = accounts.of(histories);
        Map<String, List<OpportunityHistory>> ofOwner = new HashMap<>();
        for (var i = 0; i < owned.size(); i++) {
            ofOwner.computeIfAbsent(Objects.requireNonNull(owned.get(i).owner()), id -> new ArrayList<>())
                    .add(histories.get(i));
        }
        for (var id : ids) {
            var opportunities = ofOwner.getOrDefault(id, List.of());
            each.accept(new PipelineHistory(known.get(id), AccountReader.pick(named, opportunities), opportunities));
        }
    }

    private Map<String, Integer> dealsOfOwner(Deals which, ViewScope scope) {
        Map<String, Integer> counts = new HashMap<>();
        var clause = ScopeClause.of(scope, "fact.owner_id");
        database.each(
                "select fact.owner_id, count(*) from opportunity fact where fact.owner_id is not null and %s and %s group by fact.owner_id"
                        .formatted(condition(which), clause.sql()),
                row -> counts.put(row.getString(1), row.getInt(2)),
                clause.values().toArray());
        return counts;
    }

    private static String condition(Deals which) {
        return switch (which) {
            case OPEN -> """
                    fact.retired = false and fact.stage_kind in ('OPEN', 'UNKNOWN')
                    and (fact.status is null or fact.status in ('ACTIVE', 'POSTPONED'))""";
            case REVISITABLE -> "fact.retired = false and fact.stage_kind <> 'WON'";
            case ALL -> "fact.retired = false";
        };
    }
}
