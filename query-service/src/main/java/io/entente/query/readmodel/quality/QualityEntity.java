package io.entente.query.readmodel.quality;

import io.entente.query.history.EventKey;
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

/** A finding, whichever way it was found. Read from {@link AllFindings}, not from the view. */
@Entity
@Immutable
@Table(name = "quality_finding")
@IdClass(QualityEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class QualityEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    String rule;

    @Id
    @Column(name = "finding_key")
    String findingKey;

    String subject;

    String source;

    @Column(name = "event_id")
    String eventId;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    record Key(String streamId, String rule, String findingKey) {}
}
