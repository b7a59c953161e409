package io.entente.query.readmodel.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code parked_event}. */
@Entity
@Immutable
@Table(name = "parked_event")
@IdClass(ParkedEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ParkedEntity extends PanacheEntityBase {

    @Id
    String topic;

    @Id
    int partition;

    @Id
    @Column(name = "log_offset")
    long logOffset;

    int generation;

    String reason;

    String detail;

    @Column(name = "stream_id")
    @Nullable
    String streamId;

    @Column(name = "parked_at")
    Instant parkedAt;

    @Nullable
    String resolution;

    record Key(String topic, int partition, long logOffset) {}
}
