package io.salesmanager.crm.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.check.FactCheck;
import io.salesmanager.crm.check.FactJson;
import io.salesmanager.crm.fact.FactStore;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.read.RepReader;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;

/** The facts that have an address of their own. */
@ApplicationScoped
public class FactKinds {
    private final FactJson json;
    private final FactCheck check;
    private final FactStore facts;
    private final OpportunityStore opportunities;
    private final RepReader repReader;
    private final WriteLimits limits;
    private final Database database;

    FactKinds(
            FactJson json,
            FactCheck check,
            FactStore facts,
            OpportunityStore opportunities,
            RepReader repReader,
            WriteLimits limits,
            Database database) {
        this.json = json;
        this.check = check;
        this.facts = facts;
        this.opportunities = opportunities;
        this.repReader = repReader;
        this.limits = limits;
        this.database = database;
    }

    public Kind<Team> teams() {
        return new Kind<>(
                "teams",
                null,
                reader(Team.class, check::team),
                Team::id,
                limits.teams().and(new Circles<>(database, FactTables.TEAMS.name(), Team::id, Team::parentId)),
                (teams, origin) -> facts.upsert(FactTables.TEAMS, teams, origin));
    }

    public Kind<RepHistory> reps() {
        return new Kind<>(
                "reps",
                null,
                reader(RepHistory.class, this::rep),
                RepHistory::id,
                limits.reps(),
                (reps, origin) -> facts.upsertReps(repReader.asStored(reps), origin),
                List.of(
                        new Reference<>(
                                "teamId",
                                "team",
                                RepHistory::teamId,
                                FactTables.TEAMS,
                                "The rep is kept. Send the team to /teams, or correct the id: until then nobody leads the rep, and no region is known.")));
    }

    public Kind<AccountHistory> accounts() {
        return new Kind<>(
                "accounts",
                null,
                reader(AccountHistory.class, this::account),
                AccountHistory::id,
                limits.accounts()
                        .and(new Circles<>(
                                database, FactTables.ACCOUNTS.name(), AccountHistory::id, AccountHistory::parentId)),
                (accounts, origin) -> facts.upsert(FactTables.ACCOUNTS, accounts, origin));
    }

    public Kind<OpportunityHistory> opportunities() {
        return new Kind<>(
                "opportunities",
                null,
                reader(OpportunityHistory.class, this::opportunity),
                OpportunityHistory::id,
                limits.opportunities(),
                opportunities::upsert,
                List.of(
                        new Reference<>(
                                "ownerId",
                                "rep",
                                OpportunityHistory::ownerId,
                                FactTables.REPS,
                                "The deal is kept. Send the rep to /reps, or correct the id: until then no team, quota or hours of the owner are known, and no manager sees the deal."),
                        new Reference<>(
                                "accountId",
                                "account",
                                OpportunityHistory::accountId,
                                FactTables.ACCOUNTS,
                                "The deal is kept. Send the account to /accounts, or correct the id: until then its time zone, its size and whether it may be called or written to are not known.")));
    }

    /** What is stored of deals tells of the lost ones; a list beside it could only differ. */
    private void account(AccountHistory account, String path) {
        if (account.lostDeals() != null) {
            throw Problem.ofField(
                    "not-stored",
                    path + "lostDeals",
                    "'lostDeals' is not stored with an account.",
                    "Leave it out, and send the deals to /opportunities; only POST /decisions takes it.");
        }
        check.account(account, path);
    }

    /** What a rep may sell is for a manager to confirm, and what was forecast here is kept here. */
    private void rep(RepHistory rep, String path) {
        if (rep.approvals() != null) {
            throw Problem.ofField(
                    "not-stored",
                    path + "approvals",
                    "'approvals' are not stored with a rep.",
                    "Leave them out, and ask with POST /approvals; only POST /decisions takes them.");
        }
        if (rep.pastForecasts() != null) {
            throw Problem.ofField(
                    "not-stored",
                    path + "pastForecasts",
                    "'pastForecasts' are not stored with a rep.",
                    "Leave them out: the product keeps its forecasts itself; send those of the rep as forecasts.");
        }
        check.rep(rep, path);
    }

    /** Whoever may write facts may not thereby exempt a deal: that is for managers and sales ops. */
    private void opportunity(OpportunityHistory deal, String path) {
        if (deal.exemptions() != null) {
            throw Problem.ofField(
                    "not-stored",
                    path + "exemptions",
                    "'exemptions' are not stored with an opportunity.",
                    "Leave them out, and grant one with POST /opportunities/{id}/exemptions; only POST /decisions takes them.");
        }
        check.opportunity(deal, path);
    }

    private <T> Kind.Reader<T> reader(Class<T> type, BiConsumer<T, String> checked) {
        return (JsonNode node, String path) -> json.read(node, type, path, checked);
    }
}
