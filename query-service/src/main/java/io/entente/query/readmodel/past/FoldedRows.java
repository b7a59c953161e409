package io.entente.query.readmodel.past;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.entente.common.codec.Json;
import io.entente.query.projection.Column;
import io.entente.query.projection.Row;
import io.entente.query.projection.TableChange;
import io.entente.query.readmodel.selection.LiveRows;
import io.entente.query.readmodel.selection.RowSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that one stream folds to, in place of those of the views.
 *
 * <p>They travel to the database as one JSON parameter and become rows of the view's type there. So the same statement
 * with the same filters and orders answers about now and about then, and nothing is created or locked for it.
 */
final class FoldedRows implements RowSource {

    private static final String NONE = "[]";

    private final LiveRows live;
    private final Map<String, String> jsonByTable = new HashMap<>();

    FoldedRows(LiveRows live, List<TableChange<?>> rows) {
        this.live = live;
        rows.forEach(change -> jsonByTable.put(change.table().name(), json(change)));
    }

    @Override
    public String from(String table, List<Object> values) {
        values.add(jsonByTable.getOrDefault(table, NONE));
        return "jsonb_populate_recordset(cast(null as " + table + "), cast(?" + values.size() + " as jsonb)) as "
                + table;
    }

    @Override
    public <E> List<E> rows(String sql, List<Object> values, int rowsMax, Class<E> entity) {
        return live.detachedRows(sql, values, rowsMax, entity);
    }

    private static <R extends Row> String json(TableChange<R> change) {
        ArrayNode rows = Json.mapper().createArrayNode();
        for (R row : change.inserted()) {
            ObjectNode json = rows.addObject().put("stream_id", change.streamId());
            change.table().columns().forEach(column -> put(json, column, row));
        }
        return rows.toString();
    }

    private static <R extends Row> void put(ObjectNode json, Column<R> column, R row) {
        String value = column.text().apply(row);
        if (value == null) {
            json.putNull(column.name());
        } else if (column.json()) {
            json.putRawValue(column.name(), new RawValue(value));
        } else {
            json.put(column.name(), value);
        }
    }
}
