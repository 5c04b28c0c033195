package io.salesmanager.journal;

import io.salesmanager.journal.PipelineSnapshot.CohortsSnapshot;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts by the digest of their content, each content stored once. */
@ApplicationScoped
class Snapshots {
    private final Database database;

    @Inject
    Snapshots(Database database) {
        this.database = database;
    }

    /** Collects contents to be stored together. */
    static final class Batch {
        /** In order of digest: two writers of the same contents then wait for each other, and never both. */
        private final Map<String, byte[]> contents = new TreeMap<>();

        private final IdentityHashMap<Cohorts, String> cohorts = new IdentityHashMap<>();

        /** All pipelines of a review share what is usual; it is written once a batch. */
        String add(Cohorts shared) {
            return cohorts.computeIfAbsent(shared, key -> add(CohortsSnapshot.of(key)));
        }

        String add(Object content) {
            var json = CanonicalJson.write(content);
            var digest = digest(json);
            contents.computeIfAbsent(digest, key -> Compressed.deflate(json));
            return digest;
        }
    }

    /** Stores what is new, and notes that all of it is used. */
    void store(Batch batch, Instant now) {
        var rows = new ArrayList<@Nullable Object[]>(batch.contents.size());
        batch.contents.forEach((digest, content) -> rows.add(new Object[] {digest, content, now.toEpochMilli()}));
        database.batch(
                "insert into fact_snapshot (digest, content, used) values (?, ?, ?) on duplicate key update used = values(used)",
                rows);
    }

    /** Everything that a pipeline was decided from. */
    record Restored(PipelineHistory history, Cohorts cohorts, PipelineSnapshot snapshot) {}

    Restored pipeline(String digest) {
        var snapshot = one(digest, PipelineSnapshot.class);
        var wanted = new ArrayList<>(snapshot.accounts());
        wanted.addAll(snapshot.opportunities());
        var contents = contents(wanted);
        var cohorts = one(snapshot.cohorts(), CohortsSnapshot.class);
        return new Restored(
                new PipelineHistory(
                        snapshot.rep() == null ? null : one(snapshot.rep(), RepHistory.class),
                        read(snapshot.accounts(), contents, AccountHistory.class),
                        read(snapshot.opportunities(), contents, OpportunityHistory.class)),
                cohorts.cohorts(),
                snapshot);
    }

    private static <T> List<T> read(List<String> digests, Map<String, byte[]> contents, Class<T> type) {
        return digests.stream()
                .map(digest -> CanonicalJson.read(content(digest, contents), type))
                .toList();
    }

    private <T> T one(String digest, Class<T> type) {
        return CanonicalJson.read(content(digest, contents(List.of(digest))), type);
    }

    private static byte[] content(String digest, Map<String, byte[]> contents) {
        var content = contents.get(digest);
        if (content == null) {
            throw new IllegalStateException("the journal has lost the facts " + digest);
        }
        return content;
    }

    private Map<String, byte[]> contents(Collection<String> digests) {
        Map<String, byte[]> found = new HashMap<>();
        database.eachOf(
                "select digest, content from fact_snapshot where digest in (%s)",
                digests, row -> found.put(row.getString(1), Compressed.inflate(row.getBytes(2))));
        return found;
    }

    private static String digest(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
