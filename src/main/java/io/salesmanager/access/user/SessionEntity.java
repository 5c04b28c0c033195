package io.salesmanager.access.user;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One login. It is kept in the database so that every replica knows it, and signing out ends it. */
@Entity
@Table(name = "login_session")
class SessionEntity extends PanacheEntityBase {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "user_id")
    String userId;

    @Column(name = "started_at")
    long startedAt;

    @Column(name = "ends_at")
    long endsAt;
}
