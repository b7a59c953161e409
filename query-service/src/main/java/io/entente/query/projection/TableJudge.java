package io.entente.query.projection;

import io.entente.query.history.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges rows by the SQL that makes their tables. */
public final class TableJudge implements Judge {

    /** For id, source and stream of an event together, because they are the key of an index. */
    private static final int IDENTITY_BYTES_MAX = 2_600;

    private final Map<String, TableLimits> tables = new HashMap<>();

    public TableJudge(Collection<? extends Projection<?>> projections) {
        projections.forEach(projection -> add(projection.table()));
        add(Finding.TABLE);
    }

    private void add(ReadModelTable<?> table) {
        tables.put(table.name(), new TableLimits(table.name(), table.tableSql() + "\n" + table.indexesSql()));
    }

    @Override
    public boolean suspects(RecordedEvent event) {
        return !PlainJson.isPlain(event.streamId())
                || !PlainJson.isPlain(event.key().source())
                || !PlainJson.isPlain(event.key().id())
                || !PlainJson.isPlain(event.json());
    }

    @Override
    public Optional<String> refusal(RecordedEvent event) {
        String identity = event.key().id() + event.key().source() + event.streamId();
        if (!StorableText.isText(identity)) {
            return Optional.of("the id, source or subject of the event holds a character that PostgreSQL cannot store");
        }
        return StorableText.bytes(identity) > IDENTITY_BYTES_MAX
                ? Optional.of(
                        "id, source and subject of the event together are longer than " + IDENTITY_BYTES_MAX + " bytes")
                : Optional.empty();
    }

    @Override
    public Optional<String> refusal(Collection<TableChange<?>> changes) {
        return changes.stream().flatMap(change -> refusal(change).stream()).findFirst();
    }

    private <R extends Row> Optional<String> refusal(TableChange<R> change) {
        TableLimits limits = tables.get(change.table().name());
        if (limits == null) {
            throw new IllegalArgumentException(
                    "no projection fills " + change.table().name());
        }
        return change.inserted().stream()
                .flatMap(row -> limits.refusal(change.streamId(), values(change.table(), row)).stream())
                .findFirst();
    }

    private static <R extends Row> Map<String, @Nullable String> values(ReadModelTable<R> table, R row) {
        var values = new HashMap<String, @Nullable String>();
        table.columns()
                .forEach(column -> values.put(column.name(), column.text().apply(row)));
        return values;
    }
}
