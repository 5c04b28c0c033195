package io.salesmanager.inspection.keep;

import io.salesmanager.inspection.column.ColumnReader;
import io.salesmanager.inspection.column.ColumnWriter;
import io.salesmanager.inspection.count.CountedAccount;
import io.salesmanager.inspection.count.DealTable;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A process's copy of the counts as it stands in memory, so that the next process begins with it and reads only the rows that were
 * written since: a million rows take a quarter of a minute. Where there is none, or it cannot be read, rows are read.
 */
@ApplicationScoped
class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    /** To be raised where anything is written otherwise. */
    private static final int FORMAT = 1;

    /** Below what any database takes in one statement. */
    private static final int BYTES_A_PART = 1 << 20;

    private final Database database;

    Snapshots(Database database) {
        this.database = database;
    }

    /**
     * What is kept.
     *
     * @param version the last that is in it
     * @param segments of the playbook by which the accounts were counted
     * @param accountsAsOf since when accounts may have changed
     */
    record Snapshot(
            long version,
            DealTable deals,
            Map<String, CountedAccount> accounts,
            String segments,
            Instant accountsAsOf) {}

    private record Head(String id, long version, int parts) {}

    /** The version that the last one of a generation is of; -1 where there is none. */
    long version(int generation) {
        return head(generation).map(Head::version).orElse(-1L);
    }

    private Optional<Head> head(int generation) {
        return database
                .list(
                        "select id, version, parts from count_snapshot where generation = ? order by version desc limit 1",
                        row -> new Head(row.getString(1), row.getLong(2), row.getInt(3)),
                        generation)
                .stream()
                .findFirst();
    }

    Optional<Snapshot> read(int generation) {
        return head(generation).flatMap(head -> {
            try {
                return Optional.of(read(head));
            } catch (IOException | RuntimeException e) {
                LOG.warn("The kept copy of the counts is not readable; the counts are read one by one", e);
                return Optional.empty();
            }
        });
    }

    private Snapshot read(Head head) throws IOException {
        try (var in = new PartReader(head)) {
            var from = new ColumnReader(in);
            var format = from.number();
            if (format != FORMAT) {
                throw new IOException("it has format %d and not %d".formatted(format, FORMAT));
            }
            var segments = String.valueOf(from.text());
            var accountsAsOf = Instant.ofEpochMilli(from.longNumber());
            return new Snapshot(head.version(), DealTable.read(from), accounts(from), segments, accountsAsOf);
        }
    }

    private static Map<String, CountedAccount> accounts(ColumnReader from) throws IOException {
        var size = from.number();
        Map<String, CountedAccount> accounts = new HashMap<>(size * 2);
        Map<CountedAccount, CountedAccount> same = new HashMap<>();
        for (var i = 0; i < size; i++) {
            var id = String.valueOf(from.text());
            var account = new CountedAccount(from.text(), from.text(), from.text(), zone(from.text()));
            accounts.put(id, same.computeIfAbsent(account, one -> one));
        }
        return accounts;
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }

    void keep(int generation, Snapshot snapshot) {
        var id = Ids.next();
        var parts = new PartWriter(id);
        try (var out = parts) {
            var to = new ColumnWriter(out);
            to.number(FORMAT);
            to.text(snapshot.segments());
            to.number(snapshot.accountsAsOf().toEpochMilli());
            snapshot.deals().write(to);
            to.number(snapshot.accounts().size());
            for (var account : snapshot.accounts().entrySet()) {
                var zone = account.getValue().zone();
                to.text(account.getKey());
                to.text(account.getValue().segment());
                to.text(account.getValue().region());
                to.text(account.getValue().market());
                to.text(zone == null ? null : zone.getId());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a snapshot can always be written", e);
        }
        database.update(
                "insert into count_snapshot (id, generation, version, parts) values (?, ?, ?, ?)",
                id,
                generation,
                snapshot.version(),
                parts.count);
        deleteAllBut(id);
    }

    /** Older ones, and what is left of one that was not finished. One that another process writes now is written again some day. */
    private void deleteAllBut(String id) {
        database.update("delete from count_snapshot where id <> ?", id);
        for (var old : database.list(
                "select distinct snapshot_id from count_snapshot_part where snapshot_id <> ?",
                row -> row.getString(1),
                id)) {
            database.update("delete from count_snapshot_part where snapshot_id = ?", old);
        }
    }

    private final class PartWriter extends OutputStream {
        private final String id;
        private final byte[] part = new byte[BYTES_A_PART];
        private int size;
        private int count;

        PartWriter(String id) {
            this.id = id;
        }

        @Override
        public void write(int one) {
            part[size++] = (byte) one;
            if (size == part.length) {
                store();
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var at = from;
            while (at < from + length) {
                var more = Math.min(part.length - size, from + length - at);
                System.arraycopy(bytes, at, part, size, more);
                size += more;
                at += more;
                if (size == part.length) {
                    store();
                }
            }
        }

        private void store() {
            database.update(
                    "insert into count_snapshot_part (snapshot_id, part, data) values (?, ?, ?)",
                    id,
                    count,
                    Arrays.copyOf(part, size));
            count++;
            size = 0;
        }

        @Override
        public void close() {
            if (size > 0) {
                store();
            }
        }
    }

    private final class PartReader extends InputStream {
        private final Head head;
        private byte[] part = {};
        private int at;
        private int next;

        PartReader(Head head) {
            this.head = head;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : Byte.toUnsignedInt(part[at++]);
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (isAtEnd()) {
                return -1;
            }
            var count = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, from, count);
            at += count;
            return count;
        }

        /** One that is missing is the end. */
        private boolean isAtEnd() {
            if (at == part.length && next < head.parts()) {
                var found = database.list(
                        "select data from count_snapshot_part where snapshot_id = ? and part = ?",
                        row -> row.getBytes(1),
                        head.id(),
                        next++);
                part = found.isEmpty() ? new byte[0] : found.get(0);
                at = 0;
            }
            return at == part.length;
        }
    }
}
