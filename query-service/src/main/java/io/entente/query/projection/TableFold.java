package io.entente.query.projection;

import io.entente.query.history.EffectiveEvent;
import java.util.List;

/** One projection at work on one stream. */
final class TableFold<R extends Row> {

    private final Projection<R> projection;
    private final Rows<R> rows;

    TableFold(Projection<R> projection) {
        this.projection = projection;
        this.rows = new Rows<>(projection.table());
    }

    void apply(EffectiveEvent<?> event) {
        projection.handlers().handle(rows, event);
    }

    /** The same projection over the given history, knowing what of the former fold has been written. */
    TableFold<R> refolded(List<EffectiveEvent<?>> history, List<EffectiveEvent<?>> retracted) {
        var fresh = new TableFold<>(projection);
        history.forEach(fresh::apply);
        retracted.forEach(event -> projection.handlers().handleRetracted(fresh.rows, event));
        fresh.rows.replacing(rows);
        return fresh;
    }

    Rows<R> rows() {
        return rows;
    }
}
