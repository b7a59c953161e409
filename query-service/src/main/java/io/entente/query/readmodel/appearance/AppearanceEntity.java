package io.entente.query.readmodel.appearance;

import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.involvement.Member;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the view {@code timeline}: an event, with what each actor does in it. */
@Entity
@Immutable
@Table(name = "timeline")
@IdClass(AppearanceEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class AppearanceEntity extends PanacheEntityBase {

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

    String type;

    /** By the ids of the actors. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Member> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String eventKey) {}
}
