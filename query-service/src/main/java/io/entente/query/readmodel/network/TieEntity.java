package io.entente.query.readmodel.network;

import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.dating.StateChange;
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

/** A row of the view {@code tie}. */
@Entity
@Immutable
@Table(name = "tie")
@IdClass(TieEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class TieEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "tie_key")
    String tieKey;

    String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] actors;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    EffectiveDate since;

    @JdbcTypeCode(SqlTypes.JSON)
    List<StateChange> changes;

    int weight;

    @Column(name = "amount_known")
    @Nullable
    Boolean amountKnown;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    /** As last changed, or, of a day, without what was certainly later. */
    String kindOn(@Nullable LocalDate day) {
        return day == null ? kind : StateChange.on(day, changes).orElse(kind);
    }

    record Key(String streamId, String tieKey) {}
}
