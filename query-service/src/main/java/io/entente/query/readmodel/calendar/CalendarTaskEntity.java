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
import org.jspecify.annotations.Nullable;

/** What a calendar shows of a row of the view {@code read_model.follow_up} that is a task. */
@Entity
@Immutable
@Table(schema = "read_model", name = "follow_up")
@IdClass(CalendarTaskEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class CalendarTaskEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "target_id")
    String targetId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap text;

    String status;

    @Column(name = "due_latest")
    @Nullable
    LocalDate dueLatest;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    record Key(String streamId, String targetId) {}
}
