package io.entente.query.readmodel.search;

import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.dating.DateBounds;
import io.entente.query.readmodel.dating.DateColumns;

/** How an entry fills its table. */
final class SearchTable {

    static final ReadModelTable<SearchRow> TABLE = DateColumns.add(
                    ReadModelTable.<SearchRow>named("search_entry", "entry_key", SearchTable.class),
                    "occurred",
                    row -> row.occurred() == null
                            ? DateBounds.UNKNOWN
                            : row.occurred().bounds())
            .text("kind", row -> row.kind().wireName())
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .text("type", SearchRow::type)
            .json("occurred", SearchRow::occurred)
            .json("passages", SearchRow::passages)
            .texts("actors", SearchRow::actors)
            .texts("fields", SearchRow::fields)
            .texts("places", SearchRow::places)
            .texts("years", SearchRow::years)
            .flag("parent_retracted", SearchRow::parentRetracted)
            .json("event_ids", SearchRow::eventIds)
            .json("sources", SearchRow::sources)
            .text("words", SearchRow::words)
            .knowing(row -> KnownWords.of(row.passages(), row.fields()))
            .readIn("search")
            .build();

    private SearchTable() {}
}
