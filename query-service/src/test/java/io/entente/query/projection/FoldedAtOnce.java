package io.entente.query.projection;

import io.entente.query.history.EffectiveEvent;
import java.util.List;

/** The rows of one projection, asked once over a whole history: nothing was there before, and nothing is kept. */
public record FoldedAtOnce<R extends Row>(ReadModelTable<R> table, List<R> rows, List<Finding> findings) {

    public static <R extends Row> FoldedAtOnce<R> of(
            Projection<R> projection, List<EffectiveEvent<?>> history, List<EffectiveEvent<?>> retracted) {
        var rows = new Rows<R>(projection.table());
        history.forEach(event -> projection.handlers().handle(rows, event));
        retracted.forEach(event -> projection.handlers().handleRetracted(rows, event));
        return new FoldedAtOnce<>(projection.table(), rows.all(), rows.findings());
    }
}
