package io.entente.query.readmodel.publication;

import io.entente.common.event.LangMap;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the timeline says of an event; nothing of one that was taken back. */
@Entity
@Immutable
@Table(name = "timeline")
@IdClass(NewsEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class NewsEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "event_key")
    String eventKey;

    String source;

    @Column(name = "event_id")
    String eventId;

    @Column(name = "updated_at")
    Instant updatedAt;

    boolean retracted;

    @Nullable
    String type;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    EffectiveDate occurred;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap wording;

    @Column(name = "recorded_at")
    @Nullable
    Instant recordedAt;

    record Key(String streamId, String eventKey) {}
}
