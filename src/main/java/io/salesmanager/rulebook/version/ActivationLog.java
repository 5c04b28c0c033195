package io.salesmanager.rulebook.version;

import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.version.Activation.How;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which version decides since when. Rows are added; only a plan for later can be withdrawn. */
@ApplicationScoped
public class ActivationLog {
    private static final String LIST = "activations";

    private static final String COLUMNS = "seq, version, previous, done_at, effective, scheduled, how, done_by, why,"
            + " approved_by, withdrawn_at, withdrawn_by";
    /** What was entered for now is in force at once, even where another replica's clock is ahead. */
    private static final String IN_FORCE = "withdrawn_at is null and (effective <= ? or not scheduled)";

    /** So far back the versions that decided are looked for; further back, name the version. */
    private static final int DEPTH = 1_000;

    private final Database database;
    private final Clock clock;

    @Inject
    ActivationLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is to be entered.
     *
     * @param effective null for now
     */
    public record Entry(
            String version,
            How how,
            String by,
            String why,
            @Nullable Instant effective,
            @Nullable String approvedBy) {}

    /** What decides now; empty before the first. */
    public Optional<Activation> inForce() {
        return newest(1).stream().findFirst();
    }

    /** The newest that the rules folder led to. */
    public Optional<Activation> newestOfFolder() {
        return database
                .list(
                        "select %s from rulebook_activation where how = ? order by seq desc limit 1".formatted(COLUMNS),
                        ActivationLog::read,
                        How.FOLDER.name())
                .stream()
                .findFirst();
    }

    /** Plans for this version that did not take effect yet. */
    public List<Activation> planned(String version) {
        return database.list(
                "select %s from rulebook_activation where version = ? and withdrawn_at is null and scheduled and effective > ?"
                        .formatted(COLUMNS),
                ActivationLog::read,
                version,
                clock.millis());
    }

    /** Whether a version ever decided. */
    public boolean decided(String version) {
        return !database.list(
                        "select seq from rulebook_activation where version = ? and %s limit 1".formatted(IN_FORCE),
                        row -> row.getLong(1),
                        version,
                        clock.millis())
                .isEmpty();
    }

    /**
     * Versions that one can go back to, the latest first, without the one that decides. Going back takes what it goes back
     * behind off the list, so that going back twice does not end where it began.
     */
    public List<String> earlier() {
        var newest = newest(DEPTH);
        Deque<String> way = new ArrayDeque<>();
        for (var i = newest.size() - 1; i >= 0; i--) {
            var activation = newest.get(i);
            if (activation.how() == How.ROLLED_BACK && way.contains(activation.version())) {
                while (!activation.version().equals(way.peek())) {
                    way.pop();
                }
            } else if (!activation.version().equals(way.peek())) {
                way.push(activation.version());
            }
        }
        way.poll();
        return List.copyOf(way);
    }

    /** The latest first, plans for later among them. */
    public Page<Activation> page(int limit, @Nullable String after) {
        var before = after == null || after.isBlank()
                ? Long.MAX_VALUE
                : Cursor.number(Cursor.keys(LIST, after, 1).get(0), after);
        var rows = database.list(
                "select %s from rulebook_activation where seq < ? order by seq desc limit %d"
                        .formatted(COLUMNS, limit + 1),
                ActivationLog::read,
                before);
        return Page.of(rows, limit, row -> Cursor.of(LIST, String.valueOf(row.seq())));
    }

    /** Enters it. Call it in a transaction; of two at the same time one is tried again. */
    public Activation enter(Entry entry) {
        var now = clock.instant();
        var last = inForce();
        // never before what it takes the place of, should this clock be behind
        var at = last.map(Activation::effective)
                .filter(effective -> effective.isAfter(now))
                .orElse(now);
        var effective = entry.effective() == null || entry.effective().isBefore(at) ? at : entry.effective();
        var scheduled = effective.isAfter(at);
        long seq = database.list("select coalesce(max(seq), 0) + 1 from rulebook_activation", row -> row.getLong(1))
                .get(0);
        database.update(
                "insert into rulebook_activation (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null)"
                        .formatted(COLUMNS),
                seq,
                entry.version(),
                last.map(Activation::version).orElse(null),
                now.toEpochMilli(),
                effective.toEpochMilli(),
                scheduled,
                entry.how().name(),
                entry.by(),
                entry.why(),
                entry.approvedBy());
        return database.list(
                        "select %s from rulebook_activation where seq = ?".formatted(COLUMNS), ActivationLog::read, seq)
                .get(0);
    }

    /** Takes back the plans for a version. Returns how many there were. */
    public int withdraw(String version, String by) {
        var now = clock.millis();
        return database.update(
                "update rulebook_activation set withdrawn_at = ?, withdrawn_by = ?"
                        + " where version = ? and withdrawn_at is null and scheduled and effective > ?",
                now,
                by,
                version,
                now);
    }

    private List<Activation> newest(int count) {
        return database.list(
                "select %s from rulebook_activation where %s order by effective desc, seq desc limit %d"
                        .formatted(COLUMNS, IN_FORCE, count),
                ActivationLog::read,
                clock.millis());
    }

    private static Activation read(ResultSet row) throws SQLException {
        var withdrawn = row.getLong(11);
        return new Activation(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getBoolean(6),
                How.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                withdrawn == 0 ? null : Instant.ofEpochMilli(withdrawn),
                row.getString(12));
    }
}
