package io.entente.query.readmodel.calendar;

import io.entente.common.event.LangMap;
import io.entente.query.history.EventKey;
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

/** What a calendar shows of a row of the view {@code read_model.agreement} that has an end. */
@Entity
@Immutable
@Table(schema = "read_model", name = "agreement")
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
    LangMap title;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    record Key(String streamId, String agreementId) {}
}
