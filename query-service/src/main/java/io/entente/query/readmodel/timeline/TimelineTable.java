package io.entente.query.readmodel.timeline;

import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.dating.YearSpan;
import io.entente.query.readmodel.json.Texts;

/** How a row of timelines fills its table. */
final class TimelineTable {

    static final ReadModelTable<TimelineRow> TABLE = DateColumns.add(
                    ReadModelTable.<TimelineRow>named("timeline", "event_key", TimelineTable.class),
                    "occurred",
                    row -> row.occurred().bounds())
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .text("type", TimelineRow::type)
            .json("occurred", TimelineRow::occurred)
            .flag("year_doubted", row -> row.occurred().isYearDoubted())
            .number("first_year", row -> YearSpan.of(row.occurred()).first())
            .number("last_year", row -> YearSpan.of(row.occurred()).last())
            .flag("years_doubted", row -> YearSpan.of(row.occurred()).doubted())
            .json("place", row -> row.involved().place())
            .json("participants", row -> row.involved().participants())
            .texts("actors", row -> row.involved().actors())
            .json("parts", row -> row.involved().members())
            .text("thing_id", TimelineRow::thingId)
            .json("wording", row -> Texts.orNull(row.wording()))
            .texts("fields", TimelineRow::fields)
            .json("event_ids", TimelineRow::eventIds)
            .json("sources", TimelineRow::sources)
            .text("part_of", TimelineRow::partOf)
            .flag("parent_retracted", TimelineRow::parentRetracted)
            .flag("redated", TimelineRow::redated)
            .number("corrections", TimelineRow::corrections)
            .number("children", TimelineRow::children)
            .number("log_offset", TimelineRow::logOffset)
            .instant("recorded_at", TimelineRow::recordedAt)
            .instant("updated_at", TimelineRow::updatedAt)
            .readIn("timeline", "actors", "statistics", "matrix")
            .explainedAs("participants", "participants", row -> row.involved().names())
            .unexplained(
                    "event_key",
                    "year_doubted",
                    "first_year",
                    "last_year",
                    "years_doubted",
                    "parts",
                    "thing_id",
                    "log_offset",
                    "recorded_at",
                    "updated_at")
            .build();

    private TimelineTable() {}
}
