package io.entente.query.readmodel.quality;

import io.entente.common.event.SourceRegistered;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import jakarta.inject.Singleton;

/** One row per document, to tell whether the evidence of an event is independent. */
@Singleton
final class SourceDocumentProjection implements Projection<SourceDocumentRow> {

    private static final ReadModelTable<SourceDocumentRow> TABLE = ReadModelTable.<SourceDocumentRow>named(
                    "source_document", "source_id", SourceDocumentProjection.class)
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .texts("roots", SourceDocumentRow::roots)
            .readIn("quality")
            .build();

    private final Handlers<SourceDocumentRow> handlers = Handlers.forRows(SourceDocumentRow.class)
            .on(
                    SourceRegistered.class,
                    (rows, registered) -> rows.put(SourceDocumentRow.of(registered.key(), registered.event())))
            .ignoringTheRest("documents are told by their registration")
            .build();

    @Override
    public ReadModelTable<SourceDocumentRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<SourceDocumentRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }
}
