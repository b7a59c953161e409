package io.entente.query.readmodel.past;

import io.entente.query.projection.Explained;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.past.Explanation.Field;
import io.entente.query.readmodel.past.Explanation.SetBy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one row has been, from event to event. */
final class RowTrail<R extends Row> {

    private final ReadModelTable<R> table;
    private final ReaderJson json;
    private final Map<String, FieldTrail> trails = new LinkedHashMap<>();
    private Optional<R> row = Optional.empty();

    RowTrail(ReadModelTable<R> table, ReaderJson json) {
        this.table = table;
        this.json = json;
    }

    /** What the row is after an event; empty while there is none. */
    void is(Optional<R> now, SetBy event) {
        if (!now.equals(row)) {
            row = now;
            now.ifPresent(changed -> table.explained().forEach(field -> follow(field, changed, event)));
        }
    }

    /** Those that any event has ever filled; empty when there is no row in the end. */
    Optional<List<Field>> fields() {
        return row.map(there -> trails.values().stream()
                .filter(trail -> !trail.isEmpty())
                .map(FieldTrail::field)
                .toList());
    }

    private void follow(Explained<R> field, R changed, SetBy event) {
        trails.computeIfAbsent(field.name(), FieldTrail::new)
                .is(json.of(field.value().apply(changed)), event);
    }
}
