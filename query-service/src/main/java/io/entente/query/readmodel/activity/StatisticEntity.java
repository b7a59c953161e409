package io.entente.query.readmodel.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row that a query on {@code timeline} makes: counts by type, for one key. */
@Entity
@Immutable
@Table(name = "activity_statistic")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class StatisticEntity extends PanacheEntityBase {

    @Id
    String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, Long> certain;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, Long> possible;
}
