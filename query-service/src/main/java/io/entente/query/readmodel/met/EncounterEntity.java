package io.entente.query.readmodel.met;

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
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code encounter}. */
@Entity
@Immutable
@Table(name = "encounter")
@IdClass(EncounterEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class EncounterEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "encounter_key")
    String encounterKey;

    @Column(name = "organisation_id")
    String organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Participant> people;

    @Column(name = "met_by")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] metBy;

    @Column(name = "place_id")
    @Nullable
    String placeId;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String encounterKey) {}
}
