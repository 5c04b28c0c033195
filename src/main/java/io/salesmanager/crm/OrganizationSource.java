package io.salesmanager.crm;

import io.salesmanager.sales.history.TeamHistory;
import java.util.List;

/** The teams with their people, whoever may see them; for measures of teams and managers. */
public interface OrganizationSource {
    /** In order of id. */
    List<TeamHistory> teams();
}
