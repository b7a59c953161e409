package io.entente.query.readmodel.publication;

import io.entente.common.event.LangMap;
import io.entente.common.event.Place;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is published of a row of the view {@code timeline}. */
@Entity
@Immutable
@Table(name = "timeline")
@IdClass(PublishedEventEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class PublishedEventEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "event_key")
    String eventKey;

    String source;

    @Column(name = "event_id")
    String eventId;

    String type;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Place place;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] actors;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap wording;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] fields;

    record Key(String streamId, String eventKey) {}
}
