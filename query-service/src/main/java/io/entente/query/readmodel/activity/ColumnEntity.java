package io.entente.query.readmodel.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A partnership that is a column of the matrix: a row that a query on {@code timeline} makes. */
@Entity
@Immutable
@Table(name = "activity_column")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ColumnEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    long events;
}
