package io.entente.query.projection;

import io.entente.query.history.EffectiveEvent;
import java.util.List;

/** The rows of one projection over a whole history, folded at once without earlier state. */
public record FoldedAtOnce<R extends Row>(ReadModelTable<R> table, List<R> rows, List<Finding> findings) {

    public static <R extends Row> FoldedAtOnce<R> of(
            Projection<R> projection, List<EffectiveEvent<?>> history, List<EffectiveEvent<?>> retracted) {
        var rows = new Rows<R>(projection.table());
        history.forEach(event -> projection.handlers().handle(rows, event));
        retracted.forEach(event -> projection.handlers().handleRetracted(rows, event));
        return new FoldedAtOnce<>(projection.table(), rows.all(), rows.findings());
    }
}
