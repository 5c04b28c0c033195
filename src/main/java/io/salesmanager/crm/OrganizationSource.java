package io.salesmanager.crm;

import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The teams with their people, whoever may see them; for measures of teams and managers. */
public interface OrganizationSource {
    /** In order of id. */
    List<TeamHistory> teams();

    /** In order of id, also those who are in no team. */
    List<RepHistory> reps();

    /** Internal: every deal that was won on {@code since} or later, whoever may see it, without its streams. */
    void forEachWin(LocalDate since, Consumer<OpportunityHistory> each);
}
