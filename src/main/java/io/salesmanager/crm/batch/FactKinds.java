package io.salesmanager.crm.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.check.FactCheck;
import io.salesmanager.crm.check.FactJson;
import io.salesmanager.crm.fact.FactStore;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;

/** The facts that have an address of their own. */
@ApplicationScoped
public class FactKinds {
    private final FactJson json;
    private final FactCheck check;
    private final FactStore facts;
    private final OpportunityStore opportunities;

    FactKinds(FactJson json, FactCheck check, FactStore facts, OpportunityStore opportunities) {
        this.json = json;
        this.check = check;
        this.facts = facts;
        this.opportunities = opportunities;
    }

    public Kind<Team> teams() {
        return new Kind<>(
                "teams",
                reader(Team.class, check::team),
                Team::id,
                (teams, origin) -> facts.upsert(FactTables.TEAMS, teams, origin));
    }

    public Kind<RepHistory> reps() {
        return new Kind<>("reps", reader(RepHistory.class, check::rep), RepHistory::id, facts::upsertReps);
    }

    public Kind<AccountHistory> accounts() {
        return new Kind<>(
                "accounts",
                reader(AccountHistory.class, check::account),
                AccountHistory::id,
                (accounts, origin) -> facts.upsert(FactTables.ACCOUNTS, accounts, origin));
    }

    public Kind<OpportunityHistory> opportunities() {
        return new Kind<>(
                "opportunities",
                reader(OpportunityHistory.class, check::opportunity),
                OpportunityHistory::id,
                opportunities::upsert);
    }

    private <T> Kind.Reader<T> reader(Class<T> type, BiConsumer<T, String> checked) {
        return (JsonNode node, String path) -> json.read(node, type, path, checked);
    }
}
