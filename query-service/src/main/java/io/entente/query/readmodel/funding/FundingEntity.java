package io.entente.query.readmodel.funding;

import io.entente.common.event.LangMap;
import io.entente.common.event.Money;
import io.entente.common.event.Period;
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

/** A row of the view {@code funding}, beside it what its programme adds. */
@Entity
@Immutable
@Table(name = "funding")
@IdClass(FundingEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class FundingEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "funding_id")
    String fundingId;

    @Column(name = "programme_id")
    @Nullable
    String programmeId;

    @Column(name = "agreement_id")
    @Nullable
    String agreementId;

    @Column(name = "funder_id")
    String funderId;

    @Column(name = "recipient_id")
    @Nullable
    String recipientId;

    @JdbcTypeCode(SqlTypes.JSON)
    Money money;

    @Column(name = "finance_kind")
    @Nullable
    String financeKind;

    @Nullable
    String share;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate committed;

    @Column(name = "committed_known")
    boolean committedKnown;

    @Column(name = "committed_sort_day")
    LocalDate committedSortDay;

    @Column(name = "committed_sort_latest")
    LocalDate committedSortLatest;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Period period;

    @Column(name = "by_year")
    @JdbcTypeCode(SqlTypes.JSON)
    Spread byYear;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap wording;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] fields;

    /** Of its own fields, else of those of its programme. */
    @Column(name = "effective_crs")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] crs;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Disbursement> disbursements;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String fundingId) {}
}
