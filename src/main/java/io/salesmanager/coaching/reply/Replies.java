package io.salesmanager.coaching.reply;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps answers: added, never changed. Whoever calls sees to it that the viewer may answer, and may read. */
@ApplicationScoped
public class Replies {
    private static final int LONGEST = 4_000;

    private final Database database;
    private final Viewer viewer;
    private final Clock clock;

    Replies(Database database, Viewer viewer, Clock clock) {
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Whose answers, and to what. */
    public enum Subject {
        MANAGER,
        REP,
        SESSION
    }

    /** @throws Problem 422 without words */
    public Reply add(Subject kind, String subject, String about, @Nullable String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw Problem.ofField(
                    "missing-field",
                    "words",
                    "An answer has 1 to %d characters.".formatted(LONGEST),
                    "Say what is not right, or what explains it; it stands beside what is said.");
        }
        var reply = new Reply(Ids.next(), about, words.strip(), viewer.name(), Instant.ofEpochMilli(clock.millis()));
        database.transaction(
                false,
                () -> database.update(
                        """
                        insert into reply (id, subject_kind, subject_id, about, words, said_by, said)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        reply.id(),
                        kind.name(),
                        subject,
                        about,
                        reply.words(),
                        reply.by(),
                        reply.at().toEpochMilli()));
        return reply;
    }

    /** The oldest first. */
    public List<Reply> of(Subject kind, String subject) {
        return database.list(
                "select id, about, words, said_by, said from reply where subject_kind = ? and subject_id = ? order by id",
                row -> new Reply(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))),
                kind.name(),
                subject);
    }

    /** Those from before an instant are forgotten; returns how many. */
    public int forgetBefore(Instant before) {
        return database.transaction(
                false, () -> database.update("delete from reply where said < ?", before.toEpochMilli()));
    }
}
