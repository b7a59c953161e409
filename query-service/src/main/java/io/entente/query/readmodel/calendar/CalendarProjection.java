package io.entente.query.readmodel.calendar;

import io.entente.common.event.PartnershipEvent;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.json.Texts;
import jakarta.inject.Singleton;

/**
 * One row per event that belongs into a calendar, those that were taken back included; and another one, struck out, for
 * those that are not known to the day any more.
 */
@Singleton
final class CalendarProjection implements Projection<CalendarRow> {

    private static final ReadModelTable<CalendarRow> TABLE = DateColumns.add(
                    ReadModelTable.<CalendarRow>named("calendar_entry", "event_key", CalendarProjection.class),
                    "occurred",
                    row -> row.occurred().bounds())
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .text("category", row -> row.headline().category().word())
            .json("summary", row -> row.headline().summary())
            .json("occurred", CalendarRow::occurred)
            .json("place", CalendarRow::place)
            .json("wording", row -> Texts.orNull(row.wording()))
            .flag("bounded", CalendarRow::isBounded)
            .flag("precise", CalendarRow::isPrecise)
            .flag("tentative", CalendarRow::isTentative)
            .flag("cancelled", CalendarRow::cancelled)
            .flag("superseded", CalendarRow::superseded)
            .number("revision", CalendarRow::revision)
            .json("sources", CalendarRow::sources)
            .readIn("calendar")
            .build();

    private final Handlers<CalendarRow> handlers = Handlers.forRows(CalendarRow.class)
            .on(PartnershipEvent.class, CalendarProjection::add)
            .onRetracted((rows, event) -> {
                if (event.event() instanceof PartnershipEvent) {
                    cancel(rows, event.as(PartnershipEvent.class));
                }
            })
            .ignoringTheRest("actors and sources are known, they do not happen")
            .build();

    @Override
    public ReadModelTable<CalendarRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<CalendarRow> handlers() {
        return handlers;
    }

    /** Raised when the names of visits, meetings or places change, too: they are in the summaries. */
    @Override
    public int version() {
        return 3;
    }

    private static void add(Rows<CalendarRow> rows, EffectiveEvent<PartnershipEvent> event) {
        Headline.of(event.event()).ifPresent(headline -> put(rows, event, CalendarRow.of(event, headline)));
    }

    private static void cancel(Rows<CalendarRow> rows, EffectiveEvent<PartnershipEvent> event) {
        Headline.of(event.event()).ifPresent(headline -> put(rows, event, CalendarRow.cancelled(event, headline)));
    }

    private static void put(Rows<CalendarRow> rows, EffectiveEvent<?> event, CalendarRow row) {
        rows.put(row);
        row.struckOut(event.formerDates()).ifPresent(rows::put);
    }
}
