package io.entente.query.readmodel.actor;

import io.entente.common.event.Identifier;
import io.entente.common.event.LangMap;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code actor}, with the last time the actor was seen. */
@Entity
@Immutable
@Table(name = "actor")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ActorEntity extends PanacheEntityBase {

    @Id
    @Column(name = "actor_id")
    String actorId;

    String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    LangMap name;

    @Column(name = "sort_name")
    String sortName;

    @Column(name = "sort_name_fr")
    String sortNameFr;

    @Column(name = "sort_name_vi")
    String sortNameVi;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] aliases;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Identifier> identifiers;

    @Column(name = "organisation_type")
    @Nullable
    String organisationType;

    @Column(name = "iati_organisation_type")
    @Nullable
    String iatiOrganisationType;

    @Column(name = "place_id")
    @Nullable
    String placeId;

    @Column(name = "parent_id")
    @Nullable
    String parentId;

    @Column(name = "public_official")
    @Nullable
    Boolean publicOfficial;

    @Column(name = "stated_in_source")
    @Nullable
    Boolean statedInSource;

    @Nullable
    String note;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    /** The same as {@code actorId}, from the table whose index sorts by it. */
    @Column(name = "seen_actor_id")
    String seenActorId;

    @Column(name = "last_known")
    boolean lastKnown;

    @Column(name = "last_sort_day")
    LocalDate lastSortDay;

    @Column(name = "last_sort_latest")
    LocalDate lastSortLatest;
}
