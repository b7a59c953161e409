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

/** A row of the view {@code calendar_task}, and how the task stands. */
@Entity
@Immutable
@Table(name = "calendar_task")
@IdClass(CalendarTaskEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class CalendarTaskEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "task_id")
    String taskId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap text;

    /** Null for a task that was taken back: its follow-ups are about nothing. */
    @Nullable
    String status;

    @Column(name = "due_latest")
    @Nullable
    LocalDate dueLatest;

    boolean cancelled;

    int revision;

    record Key(String streamId, String taskId) {}
}
