package io.entente.query.readmodel.timeline;

import io.entente.common.event.LangMap;
import io.entente.common.event.Place;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.involvement.ReportedName;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code timeline}. */
@Entity
@Immutable
@Table(name = "timeline")
@IdClass(TimelineEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class TimelineEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "event_key")
    String eventKey;

    @Column(name = "occurred_known")
    boolean occurredKnown;

    @Column(name = "occurred_sort_day")
    LocalDate occurredSortDay;

    @Column(name = "occurred_sort_latest")
    LocalDate occurredSortLatest;

    String source;

    @Column(name = "event_id")
    String eventId;

    String type;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Place place;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ReportedName> participants;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] actors;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap wording;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] fields;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    @Column(name = "part_of")
    @Nullable
    String partOf;

    @Column(name = "parent_retracted")
    boolean parentRetracted;

    boolean redated;

    int corrections;

    int children;

    @Column(name = "log_offset")
    long logOffset;

    @Column(name = "recorded_at")
    Instant recordedAt;

    record Key(String streamId, String eventKey) {}
}
