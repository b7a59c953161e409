package io.entente.query.readmodel.partnership;

import io.entente.common.event.LangMap;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.dating.StateChange;
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

/** A row of the view {@code partnership}. */
@Entity
@Immutable
@Table(name = "partnership")
@IdClass(PartnershipEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class PartnershipEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "partnership_id")
    String partnershipId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap name;

    @Column(name = "sort_name")
    String sortName;

    @Nullable
    String kind;

    String status;

    @Column(name = "status_changes")
    @JdbcTypeCode(SqlTypes.JSON)
    List<StateChange> statusChanges;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Side> parties;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    EffectiveDate since;

    @JdbcTypeCode(SqlTypes.JSON)
    Counts counts;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Term> terms;

    @Column(name = "last_activity")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    EffectiveDate lastActivity;

    @Column(name = "top_fields")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] topFields;

    int sources;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @Column(name = "since_known")
    boolean sinceKnown;

    @Column(name = "since_sort_day")
    LocalDate sinceSortDay;

    @Column(name = "since_sort_latest")
    LocalDate sinceSortLatest;

    @Column(name = "last_activity_known")
    boolean lastActivityKnown;

    @Column(name = "last_activity_sort_day")
    LocalDate lastActivitySortDay;

    @Column(name = "last_activity_sort_latest")
    LocalDate lastActivitySortLatest;

    /** As last changed, or, of a day, without what was certainly later. */
    String statusOn(@Nullable LocalDate day) {
        return day == null
                ? status
                : StateChange.on(day, statusChanges)
                        .orElse(
                                since == null || isAfter(since.date().earliest(), day)
                                        ? Profile.OBSERVED
                                        : Profile.ACTIVE);
    }

    private static boolean isAfter(@Nullable LocalDate earliest, LocalDate day) {
        return earliest != null && earliest.isAfter(day);
    }

    record Key(String streamId, String partnershipId) {}
}
