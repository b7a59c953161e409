package io.entente.query.readmodel.funding;

import io.entente.common.event.LangMap;
import io.entente.common.event.Period;
import io.entente.common.event.Place;
import io.entente.common.event.ProgrammeOrganisation;
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

/** A row of the view {@code programme}. */
@Entity
@Immutable
@Table(name = "programme")
@IdClass(ProgrammeEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ProgrammeEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "programme_id")
    String programmeId;

    @JdbcTypeCode(SqlTypes.JSON)
    LangMap name;

    @Column(name = "sort_name")
    String sortName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap wording;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate launched;

    @Column(name = "launched_known")
    boolean launchedKnown;

    @Column(name = "launched_sort_day")
    LocalDate launchedSortDay;

    @Column(name = "launched_sort_latest")
    LocalDate launchedSortLatest;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Period period;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Place place;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ProgrammeOrganisation> organisations;

    @Column(name = "agreement_id")
    @Nullable
    String agreementId;

    @Nullable
    String ambiguity;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] fields;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] crs;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] sdg;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] funders;

    @Column(name = "iati_activity")
    boolean iatiActivity;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Pledge> pledges;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String programmeId) {}
}
