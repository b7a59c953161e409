package io.entente.query.readmodel.past;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of the view {@code event}. */
@Entity
@Immutable
@Table(name = "event")
@IdClass(RecordedEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class RecordedEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "log_offset")
    long logOffset;

    int generation;

    int partition;

    String source;

    @Column(name = "event_id")
    String eventId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    String body;

    public String streamId() {
        return streamId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int generation() {
        return generation;
    }

    record Key(String streamId, long logOffset) {}
}
