package io.entente.query.readmodel.calendar;

import io.entente.common.event.LangMap;
import io.entente.common.event.Place;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
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

/** A row of the view {@code calendar_entry} with both bounds. */
@Entity
@Immutable
@Table(name = "calendar_entry")
@IdClass(CalendarEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class CalendarEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "event_key")
    String eventKey;

    @Column(name = "occurred_earliest")
    LocalDate occurredEarliest;

    @Column(name = "occurred_latest")
    LocalDate occurredLatest;

    String source;

    @Column(name = "event_id")
    String eventId;

    String category;

    @JdbcTypeCode(SqlTypes.JSON)
    LangMap summary;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Place place;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap wording;

    boolean tentative;

    boolean cancelled;

    int revision;

    EventKey event() {
        return new EventKey(source, eventId);
    }

    record Key(String streamId, String eventKey) {}
}
