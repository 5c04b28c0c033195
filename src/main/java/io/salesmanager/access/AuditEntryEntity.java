package io.salesmanager.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One row of the audit. */
@Entity
@Table(name = "audit_entry")
class AuditEntryEntity extends PanacheEntityBase {
    @Id
    String id;

    @Column
    long at;

    @Column
    String actor;

    @Column
    String deed;

    @Column
    String subject;

    @Column
    @Nullable String detail;
}
