package io.salesmanager.access.user;

import io.salesmanager.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be known of a user. */
public record UserShown(
        String id,
        String name,
        Role role,
        @Nullable String personId,
        Instant created,
        @Nullable Instant disabled) {

    static UserShown of(UserEntity row) {
        return new UserShown(
                row.id,
                row.name,
                row.role,
                row.personId,
                Instant.ofEpochMilli(row.createdAt),
                row.disabledAt == null ? null : Instant.ofEpochMilli(row.disabledAt));
    }
}
