package io.entente.query.readmodel.calendar;

import io.entente.common.event.LangMap;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a calendar shows of a row of the view {@code partnership}. */
@Entity
@Immutable
@Table(name = "partnership")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class CalendarPartnershipEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap name;
}
