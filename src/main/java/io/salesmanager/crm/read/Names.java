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
