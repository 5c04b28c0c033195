package io.salesmanager.crm.fact;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.store.Stream;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of facts, and what stands in their columns. */
@ApplicationScoped
public class FactTables {
    public static final FactTable<Team> TEAMS = new FactTable<>(
            "team",
            Team.class,
            List.of("name", "manager_id", "manager_name", "parent_id"),
            Team::id,
            team -> new @Nullable Object[] {team.name(), team.managerId(), team.managerName(), team.parentId()},
            team -> 0);

    public static final FactTable<RepHistory> REPS = new FactTable<>(
            "rep",
            RepHistory.class,
            List.of("name", "team_id"),
            RepHistory::id,
            rep -> new @Nullable Object[] {rep.name(), rep.teamId()},
            Stream::of);

    public static final FactTable<AccountHistory> ACCOUNTS = new FactTable<>(
            "account",
            AccountHistory.class,
            List.of("name", "parent_id"),
            AccountHistory::id,
            account -> new @Nullable Object[] {account.name(), account.parentId()},
            account -> 0);

    private final PlaybookSource playbook;

    FactTables(PlaybookSource playbook) {
        this.playbook = playbook;
    }

    /** The kind of a stage is stored beside it, by the process in force; {@link StageKinds} follows a new process. */
    public FactTable<OpportunityHistory> opportunities() {
        var process = playbook.current();
        return new FactTable<>(
                "opportunity",
                OpportunityHistory.class,
                List.of(
                        "owner_id",
                        "account_id",
                        "product_line",
                        "stage",
                        "stage_kind",
                        "status",
                        "amount",
                        "created_date",
                        "close_date",
                        "closed_date"),
                OpportunityHistory::id,
                deal -> new @Nullable Object[] {
                    deal.ownerId(),
                    deal.accountId(),
                    deal.productLine(),
                    deal.stage(),
                    process.stage(deal.stage())
                            .map(Stage::kind)
                            .orElse(StageKind.UNKNOWN)
                            .name(),
                    deal.status() == null ? null : deal.status().name(),
                    deal.amount(),
                    deal.createdDate(),
                    deal.closeDate(),
                    deal.closedDate()
                },
                Stream::of);
    }
}
