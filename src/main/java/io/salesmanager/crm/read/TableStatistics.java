package io.salesmanager.crm.read;

import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the database knows of the tables out of which all deals are read; renewed when a walk over all of them begins. */
@ApplicationScoped
class TableStatistics {
    private static final List<String> TABLES =
            List.of("opportunity", "account", "rep", "activity", "stage_change", "field_change", "contact");

    private final Database database;

    TableStatistics(Database database) {
        this.database = database;
    }

    void renew() {
        database.lookAgainAt(TABLES);
    }
}
