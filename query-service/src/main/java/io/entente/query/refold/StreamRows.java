package io.entente.query.refold;

import io.entente.query.generation.Generation;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.TableChange;
import io.entente.query.projector.JdbcTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one stream in all tables of a generation, in the caller's transaction. */
record StreamRows(Connection connection, int generation, String streamId) {

    private static final int FETCHED = 1_000;

    /**
     * Puts the rows of a fold in the place of those that are there.
     *
     * @param tables all tables of the generation
     * @param folded the rows of the whole stream, by table; a table that is not named has none of them
     * @return what has changed by it, nothing of tables that are as they were
     * @throws io.entente.query.projector.RefusedByStoreException when PostgreSQL does not take a row
     */
    List<TableEffect> replace(
            Collection<ReadModelTable<?>> tables, Collection<TableChange<?>> folded, JdbcTransaction transaction)
            throws SQLException {
        var effects = new ArrayList<TableEffect>();
        for (ReadModelTable<?> table : tables) {
            Map<String, String> before = rows(table);
            delete(table);
            transaction.write(folded.stream()
                    .filter(change -> change.table().name().equals(table.name()))
                    .toList());
            effects.add(TableEffect.of(table.name(), before, rows(table)));
        }
        effects.removeIf(TableEffect::changesNothing);
        return effects;
    }

    private Map<String, String> rows(ReadModelTable<?> table) throws SQLException {
        String sql =
                "select " + table.keyColumn() + ", to_jsonb(t)::text from " + named(table) + " t where stream_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED);
            select.setString(1, streamId);
            try (ResultSet row = select.executeQuery()) {
                var rows = new HashMap<String, String>();
                while (row.next()) {
                    rows.put(row.getString(1), row.getString(2));
                }
                return rows;
            }
        }
    }

    private void delete(ReadModelTable<?> table) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + named(table) + " where stream_id = ?")) {
            delete.setString(1, streamId);
            delete.executeUpdate();
        }
    }

    private String named(ReadModelTable<?> table) {
        return Generation.schema(generation) + "." + table.name();
    }
}
