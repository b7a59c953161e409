package io.entente.query.readmodel.site;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

/** An organisation that one side of a partnership met, or its unnamed groups; the row of a query, of no table. */
@Entity
@Immutable
@IdClass(AcquaintanceEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class AcquaintanceEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    /** Of those who met it. */
    @Id
    @Column(name = "met_by_side")
    String metBySide;

    /** Empty for unnamed groups. */
    @Id
    @Column(name = "organisation_id")
    String organisationId;

    long times;

    record Key(String streamId, String metBySide, String organisationId) {}
}
