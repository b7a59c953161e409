package io.entente.query.readmodel.calendar;

import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a calendar, as queries. Of each kind the {@value #ENTRIES_MAX} newest. */
final class CalendarQueries {

    static final int ENTRIES_MAX = 5_000;

    private CalendarQueries() {}

    /** @param partnership null for all */
    static List<CalendarEntity> events(RowSource rows, @Nullable String partnership, boolean imprecise) {
        Selection<CalendarEntity> bounded = rows.select(CalendarEntity.class, "calendar_entry")
                .where("stream_id = ?", partnership)
                .where("bounded");
        return (imprecise ? bounded : bounded.where("precise"))
                .listBy("occurred_sort_day desc, stream_id desc, event_key desc", ENTRIES_MAX);
    }

    /** The ends of agreements. */
    static List<CalendarExpiryEntity> expiries(RowSource rows, @Nullable String partnership) {
        return rows.select(CalendarExpiryEntity.class, "agreement")
                .where("stream_id = ?", partnership)
                .where("end_known")
                .listBy("end_known desc, sort_end desc, agreement_id desc, stream_id desc", ENTRIES_MAX);
    }

    /** Tasks, done ones included. */
    static List<CalendarTaskEntity> tasks(RowSource rows, @Nullable String partnership) {
        return rows.select(CalendarTaskEntity.class, "follow_up")
                .where("stream_id = ?", partnership)
                .where("kind = 'task'")
                .listBy(
                        "occurred_sort_day desc, occurred_sort_latest desc, target_id desc, stream_id desc",
                        ENTRIES_MAX);
    }

    /** Whether anything was ever entered for the partnership. */
    static boolean has(RowSource rows, String partnership) {
        return rows.select(CalendarEntity.class, "calendar_entry")
                .where("stream_id = ?", partnership)
                .find()
                .isPresent();
    }

    /** Empty when nothing is known of it. */
    static Optional<CalendarPartnershipEntity> partnership(RowSource rows, String partnership) {
        return rows.select(CalendarPartnershipEntity.class, "partnership")
                .where("stream_id = ?", partnership)
                .find();
    }
}
