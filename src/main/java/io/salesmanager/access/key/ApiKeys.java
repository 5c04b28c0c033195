package io.salesmanager.access.key;

import io.quarkus.panache.common.Sort;
import io.salesmanager.access.Audit;
import io.salesmanager.access.Role;
import io.salesmanager.access.Subject;
import io.salesmanager.access.SubjectCache;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, lists, revokes and recognises keys. */
@ApplicationScoped
public class ApiKeys {
    private static final String LIST = "api-keys";

    /** So that a leaked key is recognised by whoever finds it. */
    public static final String PREFIX = "vsm_";

    private final Audit audit;
    private final SubjectCache cache;
    private final Clock clock;

    ApiKeys(Audit audit, SubjectCache cache, Clock clock) {
        this.audit = audit;
        this.cache = cache;
        this.clock = clock;
    }

    @Transactional
    ApiKeyShown create(NewApiKey asked, String by) {
        var wanted = asked.checked();
        var key = Secrets.next(PREFIX);
        var row = new ApiKeyEntity();
        row.id = Ids.next();
        row.name = wanted.name();
        row.keyHash = Secrets.digest(key);
        row.role = wanted.role();
        row.teamIds = wanted.teamIds().isEmpty() ? null : String.join(",", wanted.teamIds());
        row.repId = wanted.repId();
        row.createdAt = clock.millis();
        row.createdBy = by;
        row.persist();
        audit.note(by, "api-key.create", row.id, "%s, %s".formatted(row.name, row.role));
        return ApiKeyShown.of(row, key);
    }

    /** The latest first, revoked ones included. */
    @Transactional
    Page<ApiKeyShown> list(@Nullable String after, int limit) {
        var before = after == null ? Ids.AFTER_ALL : Cursor.keys(LIST, after, 1).get(0);
        List<ApiKeyEntity> read = ApiKeyEntity.<ApiKeyEntity>find("id < ?1", Sort.descending("id"), before)
                .range(0, limit)
                .list();
        return Page.of(read, limit, row -> Cursor.of(LIST, row.id)).map(row -> ApiKeyShown.of(row, null));
    }

    /** @throws Problem 404 if there is no such key; revoking twice is fine */
    @Transactional
    void revoke(String id, String by) {
        ApiKeyEntity row = ApiKeyEntity.findById(id);
        if (row == null) {
            throw Problem.notFound("API key", id);
        }
        if (row.revokedAt == null) {
            row.revokedAt = clock.millis();
            audit.note(by, "api-key.revoke", id, row.name);
        }
        cache.forget(row.keyHash);
    }

    /** Whoever a key is for; empty for a key that is not known or was revoked. Notes that it was used. */
    @Transactional
    public Optional<Subject> recognise(String hash) {
        return ApiKeyEntity.valid(hash).map(row -> {
            row.lastUsedAt = clock.millis();
            return new Subject(row.name, row.role, row.repId, row.teams());
        });
    }

    @Transactional
    public boolean anyAdmin() {
        return ApiKeyEntity.count("role = ?1 and revokedAt is null", Role.ADMIN) > 0;
    }
}
