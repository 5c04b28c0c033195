package io.salesmanager.coaching.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of attempts, and of the managers who opened a quiz again. */
@ApplicationScoped
class AttemptRows {
    private static final String COLUMNS =
            "id, rep_id, quiz, title, pass_score, started, ends, submitted, score, document";
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Asked>> ASKED = new TypeReference<>() {};

    private final Database database;

    AttemptRows(Database database) {
        this.database = database;
    }

    Optional<Attempt> find(String id) {
        return database
                .list("select %s from quiz_attempt where id = ?".formatted(COLUMNS), AttemptRows::read, id)
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Attempt> of(String rep, String quiz) {
        return database.list(
                "select %s from quiz_attempt where rep_id = ? and quiz = ? order by started desc".formatted(COLUMNS),
                AttemptRows::read,
                rep,
                quiz);
    }

    /** The latest first, by id of the rep. */
    Map<String, List<Attempt>> of(Collection<String> reps) {
        Map<String, List<Attempt>> found = new HashMap<>();
        database.eachOf(
                "select %s from quiz_attempt where rep_id in (%s) order by rep_id, started desc"
                        .formatted(COLUMNS, "%s"),
                reps,
                row -> found.computeIfAbsent(row.getString(2), rep -> new ArrayList<>())
                        .add(read(row)));
        return found;
    }

    void add(Attempt attempt) {
        database.update(
                "insert into quiz_attempt (%s) values (?, ?, ?, ?, ?, ?, ?, null, null, ?)".formatted(COLUMNS),
                attempt.id(),
                attempt.rep(),
                attempt.quiz(),
                attempt.title(),
                attempt.passScore(),
                attempt.started().toEpochMilli(),
                attempt.ends().toEpochMilli(),
                written(attempt.asked()));
    }

    /** Returns whether nothing was handed in before. */
    boolean submit(String id, Instant at, double score, List<Asked> asked) {
        return database.update(
                        "update quiz_attempt set submitted = ?, score = ?, document = ? where id = ? and submitted is null",
                        at.toEpochMilli(),
                        score,
                        written(asked),
                        id)
                == 1;
    }

    void release(String id, String rep, String quiz, Instant at, String by, String why) {
        database.update(
                "insert into quiz_release (id, rep_id, quiz, released, released_by, why) values (?, ?, ?, ?, ?, ?)",
                id,
                rep,
                quiz,
                at.toEpochMilli(),
                by,
                why);
    }

    /** When a manager opened it last. */
    @Nullable Instant released(String rep, String quiz) {
        return database
                .list(
                        "select max(released) from quiz_release where rep_id = ? and quiz = ? having count(*) > 0",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        rep,
                        quiz)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Returns how many there were. */
    int forgetBefore(Instant instant) {
        return database.update("delete from quiz_attempt where started < ?", instant.toEpochMilli())
                + database.update("delete from quiz_release where released < ?", instant.toEpochMilli());
    }

    private static Attempt read(ResultSet row) throws SQLException {
        var submitted = row.getLong(8);
        var at = row.wasNull() ? null : Instant.ofEpochMilli(submitted);
        var score = row.getDouble(9);
        return new Attempt(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getDouble(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                at,
                at == null ? null : score,
                read(row.getString(10)));
    }

    private static String written(List<Asked> asked) {
        try {
            return JSON.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can always be written", e);
        }
    }

    private static List<Asked> read(String document) {
        try {
            return JSON.readValue(document, ASKED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an attempt is not readable", e);
        }
    }
}
