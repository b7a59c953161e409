package io.entente.query.readmodel.calendar;

import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a calendar, as queries: of each kind the newest, one more at most than a calendar shows. */
final class CalendarQueries {

    static final int ENTRIES_MAX = 5_000;

    private CalendarQueries() {}

    /** @param partnership null for all */
    static List<CalendarEntity> events(RowSource rows, @Nullable String partnership, boolean imprecise) {
        Selection<CalendarEntity> bounded = rows.select(CalendarEntity.class, "calendar_entry")
                .where("stream_id = ?", partnership)
                .where("bounded");
        return bounded.where(imprecise ? "not superseded" : "precise")
                .listBy("occurred_sort_day desc, stream_id desc, event_key desc", ENTRIES_MAX + 1);
    }

    /** The ends of agreements. */
    static List<CalendarExpiryEntity> expiries(RowSource rows, @Nullable String partnership) {
        return rows.select(CalendarExpiryEntity.class, "calendar_expiry")
                .where("stream_id = ?", partnership)
                .listBy("ends_on desc, stream_id desc, agreement_id desc", ENTRIES_MAX + 1);
    }

    /** Tasks, done ones included. */
    static List<CalendarTaskEntity> tasks(RowSource rows, @Nullable String partnership) {
        return rows.selectFrom(CalendarTaskEntity.class, values -> tasksWithStatus(rows, values))
                .where("stream_id = ?", partnership)
                .listBy("occurred_sort_day desc, stream_id desc, task_id desc", ENTRIES_MAX + 1);
    }

    private static String tasksWithStatus(RowSource rows, List<Object> values) {
        return "select t.*, f.status from (select * from " + rows.from("calendar_task", values)
                + ") as t left join (select * from " + rows.from("follow_up", values)
                + ") as f on f.stream_id = t.stream_id and f.target_id = t.task_id";
    }

    /** Whether anything was ever entered for the partnership. */
    static boolean has(RowSource rows, String partnership) {
        return isIn(rows.select(CalendarEntity.class, "calendar_entry"), partnership)
                || isIn(
                        rows.selectFrom(CalendarTaskEntity.class, values -> tasksWithStatus(rows, values)),
                        partnership);
    }

    /** Empty when nothing is known of it. */
    static Optional<CalendarPartnershipEntity> partnership(RowSource rows, String partnership) {
        return rows.select(CalendarPartnershipEntity.class, "partnership")
                .where("stream_id = ?", partnership)
                .find();
    }

    private static boolean isIn(Selection<?> entries, String partnership) {
        return entries.where("stream_id = ?", partnership).find().isPresent();
    }
}
