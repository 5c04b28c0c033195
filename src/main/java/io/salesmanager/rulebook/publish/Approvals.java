package io.salesmanager.rulebook.publish;

import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.publish.ApprovalRequest.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of requests for approval. A version has one open request at most. */
@ApplicationScoped
class Approvals {
    private static final String COLUMNS =
            "id, version, asked_at, asked_by, why, effective, objections, state, decided_at, decided_by, decided_why";

    private final Database database;
    private final Clock clock;

    @Inject
    Approvals(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    ApprovalRequest ask(String version, String by, String why, @Nullable Instant effective, List<String> objections) {
        var request = new ApprovalRequest(
                Ids.next(),
                version,
                Instant.ofEpochMilli(clock.millis()),
                by,
                why,
                effective,
                objections,
                State.OPEN,
                null,
                null,
                null);
        database.update(
                "insert into rulebook_approval (%s) values (?, ?, ?, ?, ?, ?, ?, ?, null, null, null)"
                        .formatted(COLUMNS),
                request.id(),
                version,
                request.askedAt().toEpochMilli(),
                by,
                why,
                effective == null ? null : effective.toEpochMilli(),
                String.join("\n", objections),
                State.OPEN.name());
        return request;
    }

    Optional<ApprovalRequest> open(String version) {
        return of(version).stream()
                .filter(request -> request.state() == State.OPEN)
                .findFirst();
    }

    /** The latest first. */
    List<ApprovalRequest> of(String version) {
        return database.list(
                "select %s from rulebook_approval where version = ? order by id desc".formatted(COLUMNS),
                Approvals::read,
                version);
    }

    /** Returns whether it was still open. */
    boolean close(ApprovalRequest request, State state, String by, @Nullable String why) {
        return database.update(
                        "update rulebook_approval set state = ?, decided_at = ?, decided_by = ?, decided_why = ?"
                                + " where id = ? and state = 'OPEN'",
                        state.name(),
                        clock.millis(),
                        by,
                        why,
                        request.id())
                == 1;
    }

    /** Closes what is open for a version that becomes active by another way. */
    void overtake(String version, String by) {
        database.update(
                "update rulebook_approval set state = ?, decided_at = ?, decided_by = ? where version = ? and state = 'OPEN'",
                State.OVERTAKEN.name(),
                clock.millis(),
                by,
                version);
    }

    private static ApprovalRequest read(ResultSet row) throws SQLException {
        var effective = row.getLong(6);
        var decided = row.getLong(9);
        var objections = row.getString(7);
        return new ApprovalRequest(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                effective == 0 ? null : Instant.ofEpochMilli(effective),
                objections.lines().toList(),
                State.valueOf(row.getString(8)),
                decided == 0 ? null : Instant.ofEpochMilli(decided),
                row.getString(10),
                row.getString(11));
    }
}
