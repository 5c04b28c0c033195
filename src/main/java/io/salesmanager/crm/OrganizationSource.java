package io.salesmanager.crm;

import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import java.util.List;

/** The teams with their people, whoever may see them; for measures of teams and managers. */
public interface OrganizationSource {
    /** In order of id. */
    List<TeamHistory> teams();

    /** In order of id, also those who are in no team. */
    List<RepHistory> reps();
}
