package io.salesmanager.rulebook.model;

import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Models in the database, so that every replica has the same. */
@ApplicationScoped
class ModelStore {
    private static final String HEAD =
            "select name, namespace, model_name, imports, digest, put_at, put_by from dmn_model";

    private final Database database;

    @Inject
    ModelStore(Database database) {
        this.database = database;
    }

    Optional<StoredModel> find(String name) {
        return first(database.list(HEAD + " where name = ?", ModelStore::head, name));
    }

    /** The one put last, where several have this namespace. */
    Optional<StoredModel> inNamespace(String namespace) {
        return first(database.list(
                HEAD + " where namespace = ? order by put_at desc, name limit 1", ModelStore::head, namespace));
    }

    /** Empty if it was deleted or replaced meanwhile. */
    Optional<byte[]> xml(StoredModel model) {
        return first(database.list(
                "select xml from dmn_model where name = ? and digest = ?",
                row -> row.getBytes(1),
                model.name(),
                model.digest()));
    }

    /** One more than the limit, where there are more. */
    List<StoredModel> after(String name, int limit) {
        return database.list(HEAD + " where name > ? order by name limit ?", ModelStore::head, name, limit + 1);
    }

    long count() {
        return database.list("select count(*) from dmn_model", row -> row.getLong(1))
                .get(0);
    }

    void put(StoredModel model, String xml) {
        database.update("delete from dmn_model where name = ?", model.name());
        database.batch(
                "insert into dmn_model (name, namespace, model_name, imports, digest, xml, put_at, put_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                Collections.singletonList(new Object[] {
                    model.name(),
                    model.namespace(),
                    model.modelName(),
                    String.join("\n", model.imports()),
                    model.digest(),
                    xml.getBytes(StandardCharsets.UTF_8),
                    model.putAt().toEpochMilli(),
                    model.putBy()
                }));
    }

    boolean delete(String name) {
        return database.update("delete from dmn_model where name = ?", name) > 0;
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    private static StoredModel head(ResultSet row) throws SQLException {
        return new StoredModel(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                lines(row.getString(4)),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getString(7));
    }

    private static Set<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
