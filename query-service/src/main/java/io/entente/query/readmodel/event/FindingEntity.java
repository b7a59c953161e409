package io.entente.query.readmodel.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of the view {@code finding}. */
@Entity
@Immutable
@Table(name = "finding")
@IdClass(FindingEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class FindingEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "finding_key")
    String findingKey;

    String concerns;

    String rule;

    String subject;

    record Key(String streamId, String findingKey) {}
}
