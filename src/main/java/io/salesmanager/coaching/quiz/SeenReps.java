package io.salesmanager.coaching.quiz;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Whether whoever asks may see a rep. */
@ApplicationScoped
class SeenReps {
    private final Database database;
    private final Viewer viewer;

    SeenReps(Database database, Viewer viewer) {
        this.database = database;
        this.viewer = viewer;
    }

    /** @throws Problem 404 where there is no such rep, or they may not be seen */
    String seen(String rep) {
        if (!sees(rep)) {
            throw Problem.notFound("rep", rep);
        }
        return rep;
    }

    /** Names of the reps who may be seen, by id; of one without a name the id. */
    Map<String, String> names() {
        var clause = ScopeClause.of(viewer.scope(), "fact.id");
        Map<String, String> names = new TreeMap<>();
        database.each(
                "select fact.id, fact.document from rep fact where fact.retired = false and " + clause.sql(),
                row -> names.put(
                        row.getString(1),
                        Objects.requireNonNullElse(
                                Documents.read(row.getString(2), RepHistory.class)
                                        .name(),
                                row.getString(1))),
                clause.values().toArray());
        return names;
    }

    boolean sees(String rep) {
        var clause = ScopeClause.of(viewer.scope(), "fact.id");
        var values = new ArrayList<Object>();
        values.add(rep);
        values.addAll(clause.values());
        return !database.list(
                        "select fact.id from rep fact where fact.id = ? and fact.retired = false and " + clause.sql(),
                        row -> row.getString(1),
                        values.toArray())
                .isEmpty();
    }
}
