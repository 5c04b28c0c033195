package io.salesmanager.access.key;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.salesmanager.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of the keys. The key itself is nowhere. */
@Entity
@Table(name = "api_key")
class ApiKeyEntity extends PanacheEntityBase {
    @Id
    String id;

    @Column
    String name;

    @Column(name = "key_hash")
    String keyHash;

    @Column(name = "key_role")
    @Enumerated(EnumType.STRING)
    Role role;

    /** Ids joined by commas, for an id has none. */
    @Column(name = "team_ids")
    @Nullable String teamIds;

    @Column(name = "rep_id")
    @Nullable String repId;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "revoked_at")
    @Nullable Long revokedAt;

    @Column(name = "last_used_at")
    @Nullable Long lastUsedAt;

    Set<String> teams() {
        return teamIds == null ? Set.of() : Set.of(teamIds.split(",", -1));
    }

    static Optional<ApiKeyEntity> valid(String hash) {
        return find("keyHash = ?1 and revokedAt is null", hash).firstResultOptional();
    }
}
