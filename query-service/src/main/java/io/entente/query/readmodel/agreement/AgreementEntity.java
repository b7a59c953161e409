package io.entente.query.readmodel.agreement;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.LangMap;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.inforce.Term;
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

/** A row of the view {@code agreement}. */
@Entity
@Immutable
@Table(name = "agreement")
@IdClass(AgreementEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class AgreementEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "agreement_id")
    String agreementId;

    @Column(name = "instrument_type")
    String instrumentType;

    @JdbcTypeCode(SqlTypes.JSON)
    LangMap title;

    @Column(name = "title_as_reported")
    @Nullable
    String titleAsReported;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate signed;

    @Column(name = "signed_known")
    boolean signedKnown;

    @Column(name = "signed_sort_day")
    LocalDate signedSortDay;

    @Column(name = "signed_sort_latest")
    LocalDate signedSortLatest;

    @JdbcTypeCode(SqlTypes.JSON)
    Term term;

    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @Column(name = "end_known")
    boolean endKnown;

    @Column(name = "sort_end")
    LocalDate sortEnd;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] parties;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] fields;

    @Nullable
    String supersedes;

    @Column(name = "superseded_by")
    @Nullable
    String supersededBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    FuzzyDate termination;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String agreementId) {}
}
