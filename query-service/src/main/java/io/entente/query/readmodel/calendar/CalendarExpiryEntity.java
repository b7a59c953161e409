package io.entente.query.readmodel.calendar;

import io.entente.common.event.LangMap;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code calendar_expiry}. */
@Entity
@Immutable
@Table(name = "calendar_expiry")
@IdClass(CalendarExpiryEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class CalendarExpiryEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "agreement_id")
    String agreementId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap title;

    @Column(name = "ends_on")
    LocalDate endsOn;

    boolean cancelled;

    int revision;

    record Key(String streamId, String agreementId) {}
}
