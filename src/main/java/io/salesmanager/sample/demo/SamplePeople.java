package io.salesmanager.sample.demo;

import io.salesmanager.access.demo.DemoPeople;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whose eyes a visitor of the demo looks through: the rep of the first coaching session, else the first of all, and their manager. */
@ApplicationScoped
class SamplePeople implements DemoPeople {
    private static final String NOBODY = "nobody";
    private static final String FIRST = """
            from rep join team on team.id = rep.team_id left join planned_session session on session.rep_id = rep.id
            where rep.retired = false and team.manager_id is not null
            order by case when session.id is null then 1 else 0 end, session.id, rep.id limit 1""";

    private final Database database;

    @Inject
    SamplePeople(Database database) {
        this.database = database;
    }

    @Override
    public String rep() {
        return first("select rep.id " + FIRST);
    }

    @Override
    public String manager() {
        return first("select team.manager_id " + FIRST);
    }

    private String first(String sql) {
        return database.list(sql, row -> row.getString(1)).stream().findFirst().orElse(NOBODY);
    }
}
