package io.entente.query.readmodel.appearance;

import io.entente.common.event.LangMap;
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

/** A row of the view {@code appearance}. */
@Entity
@Immutable
@Table(name = "appearance")
@IdClass(AppearanceEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class AppearanceEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "appearance_key")
    String appearanceKey;

    @Column(name = "occurred_known")
    boolean occurredKnown;

    @Column(name = "occurred_sort_day")
    LocalDate occurredSortDay;

    @Column(name = "occurred_sort_latest")
    LocalDate occurredSortLatest;

    @Column(name = "actor_id")
    String actorId;

    String source;

    @Column(name = "event_id")
    String eventId;

    String type;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] parts;

    @Column(name = "name_as_reported")
    @Nullable
    String nameAsReported;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap title;

    @Column(name = "organisation_id")
    @Nullable
    String organisationId;

    @Nullable
    String representing;

    @Nullable
    String side;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String appearanceKey) {}
}
