package io.salesmanager.rulebook.version;

import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Version.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of versions. Where a version stands is read from the log and from the requests for approval. */
@ApplicationScoped
class VersionStore {
    private static final String LIST = "rulebooks";

    private static final String SELECT = """
            select c.version, c.created, c.made_by, c.why, c.origin, c.base, c.rules, c.warnings,
              (select count(*) from rulebook_approval a where a.version = c.version and a.state = 'OPEN'),
              (select count(*) from rulebook_activation p where p.version = c.version and p.withdrawn_at is null
                and p.scheduled and p.effective > ?),
              (select count(*) from rulebook_activation d where d.version = c.version and d.withdrawn_at is null
                and (d.effective <= ? or not d.scheduled)),
              (select count(*) from rulebook_candidate n where n.created < c.created
                or (n.created = c.created and n.version <= c.version))
            from rulebook_candidate c
            where\s""";

    private final Database database;
    private final ActivationLog log;
    private final Clock clock;

    @Inject
    VersionStore(Database database, ActivationLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Leaves what is there, since the first who made a version made it. Returns whether it was new. */
    boolean add(String version, Change change, Instant created, int rules, @Nullable Integer warnings) {
        if (!like(version).isEmpty()) {
            return false;
        }
        database.batch(
                "insert ignore into rulebook_candidate (version, created, made_by, why, origin, base, rules, warnings)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Collections.singletonList(new @Nullable Object[] {
                    version,
                    created.toEpochMilli(),
                    change.by(),
                    change.why(),
                    change.origin().name(),
                    change.base(),
                    rules,
                    warnings
                }));
        return true;
    }

    void warnings(String version, int warnings) {
        database.update("update rulebook_candidate set warnings = ? where version = ?", warnings, version);
    }

    /** Up to two versions that begin with this; it has no wildcards. */
    List<String> like(String start) {
        return database.list(
                "select version from rulebook_candidate where version like ? order by version limit 2",
                row -> row.getString(1),
                start + "%");
    }

    Optional<Version> find(String version) {
        return read("c.version = ?", version).stream().findFirst();
    }

    /** Those with an open request for approval, the latest first. */
    List<Version> waiting() {
        return read("exists (select 1 from rulebook_approval w where w.version = c.version and w.state = 'OPEN')"
                + " order by c.created desc, c.version desc");
    }

    /** The latest first. */
    Page<Version> page(int limit, @Nullable String after) {
        var order = " order by c.created desc, c.version desc limit " + (limit + 1);
        List<Version> rows;
        if (after == null || after.isBlank()) {
            rows = read("1 = 1" + order);
        } else {
            var keys = Cursor.keys(LIST, after, 2);
            var created = Cursor.number(keys.get(0), after);
            rows = read("(c.created < ? or (c.created = ? and c.version < ?))" + order, created, created, keys.get(1));
        }
        return Page.of(
                rows, limit, row -> Cursor.of(LIST, String.valueOf(row.created().toEpochMilli()), row.version()));
    }

    private List<Version> read(String where, Object... values) {
        var now = clock.millis();
        var active = log.inForce().map(Activation::version).orElse("");
        var all = new Object[values.length + 2];
        all[0] = now;
        all[1] = now;
        System.arraycopy(values, 0, all, 2, values.length);
        return database.list(SELECT + where, row -> read(row, active), all);
    }

    private static Version read(ResultSet row, String active) throws SQLException {
        var version = row.getString(1);
        return new Version(
                version,
                row.getInt(12),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                Origin.valueOf(row.getString(5)),
                row.getString(6),
                status(version.equals(active), row.getInt(9) > 0, row.getInt(10) > 0, row.getInt(11) > 0),
                (Integer) row.getObject(7),
                (Integer) row.getObject(8));
    }

    private static Status status(boolean active, boolean waiting, boolean planned, boolean decided) {
        if (active) {
            return Status.ACTIVE;
        }
        if (waiting) {
            return Status.WAITING_FOR_APPROVAL;
        }
        if (planned) {
            return Status.SCHEDULED;
        }
        return decided ? Status.RETIRED : Status.CANDIDATE;
    }
}
