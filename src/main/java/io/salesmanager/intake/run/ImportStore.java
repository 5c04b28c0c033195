package io.salesmanager.intake.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.intake.run.ImportStatus.State;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Imports as they are remembered. */
@ApplicationScoped
class ImportStore {
    private static final String LIST = "imports";

    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock;

    ImportStore(Database database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param heartbeat milliseconds since 1970 when the import last moved */
    record Found(ImportStatus status, long heartbeat) {}

    void insert(ImportStatus status) {
        database.update(
                "insert into import_run (id, state, heartbeat, report) values (?, ?, ?, ?)",
                status.id(),
                status.state().name(),
                clock.millis(),
                json(status));
    }

    void update(ImportStatus status) {
        database.update(
                "update import_run set state = ?, heartbeat = ?, report = ? where id = ?",
                status.state().name(),
                clock.millis(),
                json(status),
                status.id());
    }

    void errors(String id, ErrorFiles.@Nullable Content content) {
        if (content != null) {
            database.update(
                    "update import_run set errors_name = ?, errors = ? where id = ?",
                    content.name(),
                    content.bytes(),
                    id);
        }
    }

    Optional<Found> find(String id) {
        return database
                .list(
                        "select report, heartbeat from import_run where id = ?",
                        row -> new Found(read(row.getString(1)), row.getLong(2)),
                        id)
                .stream()
                .findFirst();
    }

    List<Found> unfinished() {
        return database.list(
                "select report, heartbeat from import_run where state in (?, ?)",
                row -> new Found(read(row.getString(1)), row.getLong(2)),
                State.QUEUED.name(),
                State.RUNNING.name());
    }

    /** The latest first. */
    Page<Found> page(int limit, @Nullable String after) {
        var before = after == null || after.isBlank()
                ? Ids.AFTER_ALL
                : Cursor.keys(LIST, after, 1).get(0);
        var rows = database.list(
                "select report, heartbeat from import_run where id < ? order by id desc limit " + (limit + 1),
                row -> new Found(read(row.getString(1)), row.getLong(2)),
                before);
        return Page.of(rows, limit, found -> Cursor.of(LIST, found.status().id()));
    }

    Optional<ErrorFiles.Content> errors(String id) {
        return database
                .list(
                        "select errors_name, errors from import_run where id = ? and errors_name is not null",
                        row -> new ErrorFiles.Content(row.getString(1), row.getBytes(2)),
                        id)
                .stream()
                .findFirst();
    }

    private String json(ImportStatus status) {
        try {
            return mapper.writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a status can always be written", e);
        }
    }

    private ImportStatus read(String json) {
        try {
            return mapper.readValue(json, ImportStatus.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored import is not readable", e);
        }
    }
}
