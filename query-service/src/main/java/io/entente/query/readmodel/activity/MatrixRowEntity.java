package io.entente.query.readmodel.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row that a query on {@code timeline} makes: counts by column and type, for one code. */
@Entity
@Immutable
@Table(name = "activity_matrix")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class MatrixRowEntity extends PanacheEntityBase {

    @Id
    String code;

    long events;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Map<String, Long>> cells;
}
