package io.salesmanager.access;

import io.quarkus.panache.common.Sort;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what to keys, users, settings and rules. Written in the transaction of the deed itself. */
@ApplicationScoped
public class Audit {
    private static final String LIST = "audit";

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /** @param deed short and stable, such as {@code api-key.create} */
    public record Entry(
            String id,
            Instant at,
            String actor,
            String deed,
            String subject,
            @Nullable String detail) {}

    /** Notes a deed. {@code detail} must hold no secret. */
    @Transactional
    public void note(String actor, String deed, String subject, @Nullable String detail) {
        var entry = new AuditEntryEntity();
        entry.id = Ids.next();
        entry.at = clock.millis();
        entry.actor = actor;
        entry.deed = deed;
        entry.subject = subject;
        entry.detail = detail;
        entry.persist();
    }

    /** The latest first. */
    @Transactional
    public Page<Entry> list(@Nullable String after, int limit) {
        var before = after == null ? Ids.AFTER_ALL : Cursor.keys(LIST, after, 1).get(0);
        List<AuditEntryEntity> read = AuditEntryEntity.<AuditEntryEntity>find("id < ?1", Sort.descending("id"), before)
                .range(0, limit)
                .list();
        return Page.of(read, limit, row -> Cursor.of(LIST, row.id)).map(Audit::shown);
    }

    private static Entry shown(AuditEntryEntity row) {
        return new Entry(row.id, Instant.ofEpochMilli(row.at), row.actor, row.deed, row.subject, row.detail);
    }
}
