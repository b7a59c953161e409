package io.entente.query.readmodel.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row that a query on {@code timeline} makes: how many events a partnership has. */
@Entity
@Immutable
@Table(name = "event_count")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class EventCountEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    long events;
}
