package io.entente.query.readmodel.actor;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.LangMap;
import io.entente.common.event.Period;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
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

/** A row of the view {@code actor_role}. */
@Entity
@Immutable
@Table(name = "actor_role")
@IdClass(ActorRoleEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ActorRoleEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "role_key")
    String roleKey;

    @Column(name = "observed_known")
    boolean observedKnown;

    @Column(name = "observed_sort_day")
    LocalDate observedSortDay;

    @Column(name = "observed_sort_latest")
    LocalDate observedSortLatest;

    @Column(name = "actor_id")
    String actorId;

    String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap label;

    @Column(name = "organisation_id")
    String organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Period term;

    @JdbcTypeCode(SqlTypes.JSON)
    FuzzyDate observed;

    @Column(name = "observed_in")
    @Nullable
    String observedIn;

    @Column(name = "elected_for")
    @Nullable
    String electedFor;

    @Nullable
    String note;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String roleKey) {}
}
