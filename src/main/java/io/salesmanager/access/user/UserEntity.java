package io.salesmanager.access.user;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.salesmanager.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of the users. */
@Entity
@Table(name = "app_user")
class UserEntity extends PanacheEntityBase {
    @Id
    String id;

    @Column
    String name;

    /** As bcrypt writes it, salt and cost included. */
    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "user_role")
    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "person_id")
    @Nullable String personId;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "disabled_at")
    @Nullable Long disabledAt;

    static Optional<UserEntity> named(String name) {
        return find("name", name).firstResultOptional();
    }
}
