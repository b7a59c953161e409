package io.entente.query.generation;

import io.entente.query.projection.Finding;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.SqlResource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** One table of a generation, its indexes apart, so that a rebuild can build them last. */
record TableDefinition(String name, String tableSql, String indexesSql) {

    static final String EVENT_KEY = SqlResource.read(TableDefinition.class, "event.key.sql");

    /** The tables of the engine, and those of the projections. */
    static List<TableDefinition> all(Collection<? extends Projection<?>> projections) {
        var event = new TableDefinition(
                "event",
                SqlResource.read(TableDefinition.class, "event.table.sql"),
                SqlResource.read(TableDefinition.class, "event.indexes.sql"));
        Stream<ReadModelTable<?>> folded =
                Stream.concat(Stream.of(Finding.TABLE), projections.stream().map(Projection::table));
        return Stream.concat(Stream.of(event), folded.map(TableDefinition::of)).toList();
    }

    private static TableDefinition of(ReadModelTable<?> table) {
        return new TableDefinition(table.name(), table.tableSql(), table.indexesSql());
    }
}
