package io.salesmanager.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.review.ReviewState.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reviews and how they stand, kept so that a restart forgets none. */
@ApplicationScoped
class ReviewStore {
    private static final String LIST = "reviews";

    private static final String COLUMNS =
            "id, state, as_of, live, rep_id, team_id, rulebook, started, finished, started_by, reps_total, reps_done, decisions, document";

    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    ReviewStore(Database database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    private record Details(
            Map<Verdict, Integer> verdicts, @Nullable String failure) {}

    /** A review that was running when the service stopped has failed: what it recorded until then stays. */
    void failInterrupted(@Observes StartupEvent event) {
        database.update(
                "update review set state = 'FAILED', finished = ?, document = ? where state = 'RUNNING'",
                clock.millis(),
                write(new Details(new EnumMap<>(Verdict.class), "The service stopped while it ran. Start it again.")));
    }

    void insert(ReviewState review) {
        database.update(
                "insert into review (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS),
                review.id(),
                review.state().name(),
                review.asOf().toEpochMilli(),
                review.live(),
                review.rep(),
                review.team(),
                review.rulebook(),
                review.started().toEpochMilli(),
                null,
                review.startedBy(),
                review.repsTotal(),
                review.repsDone(),
                review.decisions(),
                write(new Details(review.verdicts(), review.failure())));
    }

    void update(ReviewState review) {
        database.update(
                "update review set state = ?, finished = ?, reps_total = ?, reps_done = ?, decisions = ?, document = ? where id = ?",
                review.state().name(),
                review.finished() == null ? null : review.finished().toEpochMilli(),
                review.repsTotal(),
                review.repsDone(),
                review.decisions(),
                write(new Details(review.verdicts(), review.failure())),
                review.id());
    }

    Optional<ReviewState> find(String id) {
        return database.list("select %s from review where id = ?".formatted(COLUMNS), this::read, id).stream()
                .findFirst();
    }

    /** The latest first. */
    Page<ReviewState> page(int limit, @Nullable String after) {
        var newest = "select %s from review".formatted(COLUMNS);
        var order = " order by id desc limit " + (limit + 1);
        var rows = after == null || after.isBlank()
                ? database.list(newest + order, this::read)
                : database.list(
                        newest + " where id < ?" + order,
                        this::read,
                        Cursor.keys(LIST, after, 1).get(0));
        return Page.of(rows, limit, review -> Cursor.of(LIST, review.id()));
    }

    private ReviewState read(ResultSet row) throws SQLException {
        var details = details(row.getString(14));
        var finished = row.getLong(9);
        return new ReviewState(
                row.getString(1),
                State.valueOf(row.getString(2)),
                null,
                Instant.ofEpochMilli(row.getLong(3)),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)),
                finished == 0 ? null : Instant.ofEpochMilli(finished),
                row.getString(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                details.verdicts(),
                details.failure());
    }

    private Details details(String document) {
        try {
            return mapper.readValue(document, new TypeReference<Details>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored review is not readable", e);
        }
    }

    private String write(Details details) {
        try {
            return mapper.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts can always be written", e);
        }
    }
}
