package io.entente.query.replay;

import io.entente.query.generation.Generation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a generation as the database knows it, which may be one that other code has made.
 *
 * @param columns in their order; none when the generation has no such table
 * @param key the columns of its primary key
 */
record ComparedTable(String schema, String name, List<String> columns, List<String> key) {

    private static final String COLUMNS = "select attname from pg_attribute"
            + " where attrelid = to_regclass(?) and attnum > 0 and not attisdropped order by attnum";

    private static final String KEY = "select attname from pg_index join pg_attribute"
            + " on attrelid = indrelid and attnum = any(indkey)"
            + " where indrelid = to_regclass(?) and indisprimary order by attnum";

    static List<String> names(Connection connection, int generation) throws SQLException {
        return texts(
                connection,
                "select tablename from pg_tables where schemaname = ? order by 1",
                Generation.schema(generation));
    }

    static ComparedTable of(Connection connection, int generation, String name) throws SQLException {
        String schema = Generation.schema(generation);
        String qualified = schema + "." + name;
        return new ComparedTable(
                schema, name, texts(connection, COLUMNS, qualified), texts(connection, KEY, qualified));
    }

    String qualified() {
        return schema + "." + name;
    }

    List<String> columnsAlso(ComparedTable other) {
        return columns.stream().filter(other.columns::contains).toList();
    }

    List<String> columnsBut(List<String> others) {
        return columns.stream().filter(column -> !others.contains(column)).toList();
    }

    private static List<String> texts(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet rows = select.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }
}
