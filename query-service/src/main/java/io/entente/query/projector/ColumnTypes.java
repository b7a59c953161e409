package io.entente.query.projector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The types that the columns of tables have in the database, each table looked up once. Thread-safe. */
final class ColumnTypes {

    private final ConcurrentMap<String, Map<String, String>> byTable = new ConcurrentHashMap<>();

    /** By column; the table in its schema. */
    Map<String, String> of(Connection connection, String table) throws SQLException {
        Map<String, String> known = byTable.get(table);
        if (known == null) {
            known = lookUp(connection, table);
            byTable.put(table, known);
        }
        return known;
    }

    private static Map<String, String> lookUp(Connection connection, String table) throws SQLException {
        String sql = "select attname, format_type(atttypid, atttypmod) from pg_attribute"
                + " where attrelid = ?::text::regclass and attnum > 0 and not attisdropped";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                var types = new HashMap<String, String>();
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
                return Map.copyOf(types);
            }
        }
    }
}
