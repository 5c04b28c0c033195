package io.salesmanager.crm.read;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names by id, for lists to choose from; the id stands where there is no name. */
@ApplicationScoped
public class Names {
    private final Database database;

    Names(Database database) {
        this.database = database;
    }

    public Map<String, String> reps(ViewScope scope) {
        return names("rep", ScopeClause.of(scope, "fact.id"));
    }

    public Map<String, String> teams(ViewScope scope) {
        return names("team", ScopeClause.ofTeams(scope));
    }

    /** Of those of these accounts that have one. */
    public Map<String, String> accounts(Collection<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        database.eachOf(
                "select id, document from account where id in (%s)",
                ids, row -> {
                    var name = Documents.tree(row.getString(2)).path("name");
                    if (name.isTextual()) {
                        names.put(row.getString(1), name.textValue());
                    }
                });
        return names;
    }

    public String team(String id) {
        return database
                .list("select name from team where id = ? and name is not null", row -> row.getString(1), id)
                .stream()
                .findFirst()
                .orElse(id);
    }

    /** The names of all who lead a team or sign in as somebody of the CRM: as the CRM calls them, or else as they sign in. */
    public Map<String, String> people() {
        Map<String, String> names = new LinkedHashMap<>();
        database.each("""
                select person_id, name from app_user where person_id is not null and disabled_at is null
                union all select manager_id, manager_name from team where manager_id is not null and manager_name is not null
                union all select r.id, r.name from rep r join team t on t.manager_id = r.id where r.name is not null""", row -> names.put(row.getString(1), row.getString(2)));
        return names;
    }

    private Map<String, String> names(String table, ScopeClause clause) {
        Map<String, String> names = new LinkedHashMap<>();
        database.each(
                "select fact.id, fact.name from %s fact where fact.retired = false and %s order by fact.name, fact.id"
                        .formatted(table, clause.sql()),
                row -> names.put(row.getString(1), row.getString(2) == null ? row.getString(1) : row.getString(2)),
                clause.values().toArray());
        return names;
    }
}
