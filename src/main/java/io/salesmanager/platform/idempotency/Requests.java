package io.salesmanager.platform.idempotency;

import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.platform.database.StoreFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The writes of the last day that came with a key. */
@ApplicationScoped
class Requests {
    static final Duration KEPT = Duration.ofHours(24);
    /** Longer than any transaction may take: one that has not ended by then was lost with the process that ran it. */
    static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    Requests(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Row(String fingerprint, @Nullable Kept answer) {}

    /**
     * Begins a write.
     *
     * @param id digest of caller and key
     * @param fingerprint digest of what is asked for
     * @return the answer where it was given before
     * @throws Problem 422 where the key came with another request, 409 where the first is still at work
     */
    Optional<Kept> begin(String id, String fingerprint) {
        var now = clock.millis();
        database.update(
                "delete from idempotent_request where id = ? and (begun < ? or status is null and begun < ?)",
                id,
                now - KEPT.toMillis(),
                now - LONGEST_WORK.toMillis());
        return isFirst(id, fingerprint, now) ? Optional.empty() : Optional.of(before(id, fingerprint));
    }

    private boolean isFirst(String id, String fingerprint, long now) {
        try {
            database.update(
                    "insert into idempotent_request (id, fingerprint, begun) values (?, ?, ?)", id, fingerprint, now);
            return true;
        } catch (StoreFailed e) {
            if (e.isConflict()) {
                return false;
            }
            throw e;
        }
    }

    private Kept before(String id, String fingerprint) {
        var row = find(id);
        if (row.isPresent() && !row.get().fingerprint().equals(fingerprint)) {
            throw new Problem(
                            "key-of-another-request",
                            422,
                            "The key was used for another request",
                            "This Idempotency-Key came before, with another method, address or body.")
                    .with("field", "Idempotency-Key")
                    .with("advice", "Send a new key with each new request, and the same only to try the same again.");
        }
        return row.flatMap(one -> Optional.ofNullable(one.answer())).orElseThrow(Requests::atWork);
    }

    private Optional<Row> find(String id) {
        return database
                .list(
                        "select fingerprint, status, content_type, location, etag, body from idempotent_request where id = ?",
                        row -> new Row(
                                row.getString(1),
                                row.getObject(2) == null
                                        ? null
                                        : new Kept(
                                                row.getInt(2),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getString(5),
                                                row.getBytes(6))),
                        id)
                .stream()
                .findFirst();
    }

    void keep(String id, Kept answer) {
        database.update(
                "update idempotent_request set status = ?, content_type = ?, location = ?, etag = ?, body = ? where id = ?",
                answer.status(),
                answer.contentType(),
                answer.location(),
                answer.etag(),
                answer.body(),
                id);
    }

    /** A write that changed nothing may be tried again with the same key. */
    void forget(String id) {
        database.update("delete from idempotent_request where id = ? and status is null", id);
    }

    /** Returns how many were forgotten. */
    int prune() {
        return database.update("delete from idempotent_request where begun < ?", clock.millis() - KEPT.toMillis());
    }

    private static Problem atWork() {
        return new Problem(
                        "request-at-work",
                        409,
                        "The first request is still at work",
                        "A request with this Idempotency-Key has not been answered yet.")
                .with("field", "Idempotency-Key")
                .with("advice", "Wait a second and send the same again: you get the answer of the first.");
    }
}
