package io.salesmanager.sample.demo;

import io.salesmanager.access.demo.DemoPeople;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The first rep of the store and their manager: whose eyes a visitor of the demo looks through. */
@ApplicationScoped
class SamplePeople implements DemoPeople {
    private static final String NOBODY = "nobody";

    private final Database database;

    @Inject
    SamplePeople(Database database) {
        this.database = database;
    }

    @Override
    public String rep() {
        return first("select id from rep where retired = false order by id limit 1");
    }

    @Override
    public String manager() {
        return first("""
                select team.manager_id from rep join team on team.id = rep.team_id
                where rep.retired = false order by rep.id limit 1""");
    }

    private String first(String sql) {
        return database.list(sql, row -> row.getString(1)).stream().findFirst().orElse(NOBODY);
    }
}
