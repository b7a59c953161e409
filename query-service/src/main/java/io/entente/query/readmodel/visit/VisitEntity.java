package io.entente.query.readmodel.visit;

import io.entente.common.event.LangMap;
import io.entente.common.event.Participant;
import io.entente.common.event.Place;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code visit}. */
@Entity
@Immutable
@Table(name = "visit")
@IdClass(VisitEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class VisitEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "visit_id")
    String visitId;

    @Column(name = "occurred_known")
    boolean occurredKnown;

    @Column(name = "occurred_sort_day")
    LocalDate occurredSortDay;

    @Column(name = "occurred_sort_latest")
    LocalDate occurredSortLatest;

    @Column(name = "visit_kind")
    @Nullable
    String visitKind;

    @Column(name = "from_place")
    String fromPlace;

    @Column(name = "to_place")
    String toPlace;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Participant head;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Participant> delegation;

    @Column(name = "delegation_size")
    @Nullable
    Integer delegationSize;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] hosts;

    @JdbcTypeCode(SqlTypes.JSON)
    Place place;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] fields;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap summary;

    @Column(name = "parent_retracted")
    boolean parentRetracted;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String visitId) {}
}
