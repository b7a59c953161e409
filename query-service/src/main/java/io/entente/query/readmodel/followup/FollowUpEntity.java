package io.entente.query.readmodel.followup;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.LangMap;
import io.entente.common.event.Participant;
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

/** A row of the view {@code follow_up}. */
@Entity
@Immutable
@Table(name = "follow_up")
@IdClass(FollowUpEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class FollowUpEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "target_id")
    String targetId;

    String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap text;

    @Nullable
    String strength;

    @Column(name = "promised_by")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Participant promisedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] obligors;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] assignees;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    FuzzyDate due;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Report> reports;

    String status;

    boolean closed;

    @Column(name = "last_heard")
    @Nullable
    LocalDate lastHeard;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] fields;

    @Column(name = "parent_retracted")
    boolean parentRetracted;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    @Column(name = "occurred_known")
    boolean occurredKnown;

    @Column(name = "occurred_sort_day")
    LocalDate occurredSortDay;

    @Column(name = "occurred_sort_latest")
    LocalDate occurredSortLatest;

    @Column(name = "due_known")
    boolean dueKnown;

    @Column(name = "due_sort_day")
    LocalDate dueSortDay;

    @Column(name = "due_sort_latest")
    LocalDate dueSortLatest;

    record Key(String streamId, String targetId) {}
}
