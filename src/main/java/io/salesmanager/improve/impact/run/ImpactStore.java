package io.salesmanager.improve.impact.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.StartupEvent;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.improve.impact.run.ImpactState.State;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Previews and what came out, kept so that a restart forgets none. */
@ApplicationScoped
class ImpactStore {
    private static final String COLUMNS =
            "id, version, against, state, as_of, live, rep_id, team_id, whole, started, finished, started_by, reps_total, reps_done, deals, flips, failure, document";

    private final Database database;
    private final ObjectMapper mapper;
    private final ObjectReader reader;
    private final Clock clock;

    @Inject
    ImpactStore(Database database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.reader = mapper.readerFor(Impact.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    void failInterrupted(@Observes StartupEvent event) {
        database.update(
                "update impact set state = 'FAILED', finished = ?, failure = ? where state = 'RUNNING'",
                clock.millis(),
                "The service stopped while it ran. Start it again.");
    }

    void insert(ImpactState impact) {
        database.update(
                "insert into impact (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        .formatted(COLUMNS),
                impact.id(),
                impact.version(),
                impact.against(),
                impact.state().name(),
                impact.asOf().toEpochMilli(),
                impact.live(),
                impact.rep(),
                impact.team(),
                impact.whole(),
                impact.started().toEpochMilli(),
                null,
                impact.startedBy(),
                impact.repsTotal(),
                impact.repsDone(),
                impact.deals(),
                impact.flips(),
                null,
                null);
    }

    void update(ImpactState impact) {
        database.update(
                "update impact set state = ?, finished = ?, reps_total = ?, reps_done = ?, deals = ?, flips = ?, failure = ?, document = ? where id = ?",
                impact.state().name(),
                impact.finished() == null ? null : impact.finished().toEpochMilli(),
                impact.repsTotal(),
                impact.repsDone(),
                impact.deals(),
                impact.flips(),
                impact.failure(),
                impact.impact() == null ? null : write(impact.impact()),
                impact.id());
    }

    Optional<ImpactState> find(String id) {
        return first("id = ?", id);
    }

    /** The latest of a version that {@code by} started, or of anyone where {@code by} is null. */
    Optional<ImpactState> latest(String version, @Nullable String by) {
        return by == null
                ? first("version = ? order by id desc limit 1", version)
                : first("version = ? and started_by = ? order by id desc limit 1", version, by);
    }

    /** The latest that is done and about all deals as of when it was started. */
    Optional<ImpactState> latestWhole(String version, String against) {
        return first(
                "version = ? and against = ? and state = 'DONE' and live = true and whole = true order by id desc limit 1",
                version,
                against);
    }

    private Optional<ImpactState> first(String where, Object... values) {
        return database.list("select %s from impact where %s".formatted(COLUMNS, where), this::read, values).stream()
                .findFirst();
    }

    private ImpactState read(ResultSet row) throws SQLException {
        var finished = row.getLong(11);
        var document = row.getString(18);
        return new ImpactState(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                State.valueOf(row.getString(4)),
                null,
                Instant.ofEpochMilli(row.getLong(5)),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                Instant.ofEpochMilli(row.getLong(10)),
                finished == 0 ? null : Instant.ofEpochMilli(finished),
                row.getString(12),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getInt(16),
                row.getString(17),
                document == null ? null : impact(document));
    }

    private Impact impact(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored impact is not readable", e);
        }
    }

    private String write(Impact impact) {
        try {
            return mapper.writeValueAsString(impact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts and decisions can always be written", e);
        }
    }
}
