package io.salesmanager.access.key;

import io.salesmanager.access.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a key.
 *
 * @param key the key itself, only in the answer to its creation
 * @param lastUsed to within half a minute
 */
public record ApiKeyShown(
        String id,
        String name,
        Role role,
        Set<String> teamIds,
        @Nullable String repId,
        Instant created,
        String createdBy,
        @Nullable Instant revoked,
        @Nullable Instant lastUsed,
        @Nullable String key) {

    static ApiKeyShown of(ApiKeyEntity row, @Nullable String key) {
        return new ApiKeyShown(
                row.id,
                row.name,
                row.role,
                row.teams(),
                row.repId,
                Instant.ofEpochMilli(row.createdAt),
                row.createdBy,
                row.revokedAt == null ? null : Instant.ofEpochMilli(row.revokedAt),
                row.lastUsedAt == null ? null : Instant.ofEpochMilli(row.lastUsedAt),
                key);
    }
}
