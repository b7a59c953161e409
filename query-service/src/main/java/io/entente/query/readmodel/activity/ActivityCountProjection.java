package io.entente.query.readmodel.activity;

import io.entente.common.event.PartnershipEvent;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.EffectiveDate;
import jakarta.inject.Singleton;

/** Counts every event of a partnership once at each level, once for each code that it has there. */
@Singleton
final class ActivityCountProjection implements Projection<ActivityCountRow> {

    private static final ReadModelTable<ActivityCountRow> TABLE = ReadModelTable.<ActivityCountRow>named(
                    "activity_count", "count_key", ActivityCountProjection.class)
            .text("level", row -> row.level().column())
            .text("code", ActivityCountRow::code)
            .text("type", ActivityCountRow::type)
            .number("first_year", row -> row.years().first())
            .number("last_year", row -> row.years().last())
            .flag("doubted", row -> row.years().doubted())
            .number("events", ActivityCountRow::events)
            .readIn("statistics", "matrix")
            .build();

    private final Handlers<ActivityCountRow> handlers = Handlers.forRows(ActivityCountRow.class)
            .on(PartnershipEvent.class, ActivityCountProjection::count)
            .ignoringTheRest("actors and sources are known, they do not happen")
            .build();

    @Override
    public ReadModelTable<ActivityCountRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<ActivityCountRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }

    private static void count(Rows<ActivityCountRow> rows, EffectiveEvent<PartnershipEvent> event) {
        String type = event.recorded().name();
        YearSpan years = YearSpan.of(EffectiveDate.of(event));
        for (Level level : Level.values()) {
            for (String code : level.codes(event.event().fields())) {
                rows.putOrChange(ActivityCountRow.none(level, code, type, years), ActivityCountRow::withOneMore);
            }
        }
    }
}
