package io.salesmanager.access.coach;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One team lent to one coach. */
@Entity
@Table(name = "delegation")
class DelegationEntity extends PanacheEntityBase {
    @Id
    String id;

    /** Name of the user. */
    @Column
    String coach;

    @Column(name = "team_id")
    String teamId;

    /** Name of the manager's user. */
    @Column(name = "granted_by")
    String grantedBy;

    @Column(name = "granted_at")
    long grantedAt;

    @Column(name = "ends_at")
    long endsAt;
}
