package io.entente.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows enough for the planner to care, made from the types of the columns alone.
 *
 * <p>Texts are {@code v0} to {@code v996}, streams {@code s0} to {@code s1999} of some fifty rows
 * and {@code s-long} of a tenth of all, days lie in the quarter of a century from
 * 2000 on, keys are unique.
 */
final class SyntheticRows {

    static final int ROWS = 100_000;

    private SyntheticRows() {}

    static void fill(Connection connection, String table, String keyColumn) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (String[] column : columns(connection, table)) {
            names.add(column[0]);
            values.add(column[0].equals(keyColumn) ? "'k' || i" : value(column[0], column[1]));
        }
        try (Statement insert = connection.createStatement()) {
            insert.execute("insert into read_model." + table + " (" + String.join(", ", names) + ") select "
                    + String.join(", ", values) + " from generate_series(1, " + ROWS + ") as i");
        }
    }

    private static String value(String column, String type) {
        if (column.equals("stream_id")) {
            return "case when i % 10 = 0 then 's-long' else 's' || i % 2000 end";
        }
        return switch (type) {
            case "text" -> "'v' || i % 997";
            case "text[]" -> "array['v' || i % 997, 'v' || i % 991]";
            case "date" -> "date '2000-01-01' + i * 7919 % 9000";
            case "timestamp with time zone" -> "timestamptz '2000-01-01' + i * interval '1 minute'";
            case "boolean" -> "i % 10 > 0";
            case "bigint" -> "i";
            case "integer", "smallint" -> "i % 30000";
            case "numeric", "double precision" -> "i % 180";
            case "jsonb" -> "'{}'::jsonb";
            case "tsvector" -> "to_tsvector('simple', 'v' || i % 997)";
            case "datemultirange" ->
                "datemultirange(daterange(date '2000-01-01' + i * 7919 % 9000, date '2000-01-02' + i * 7919 % 9000))";
            default -> throw new IllegalArgumentException("no synthetic value for " + column + " " + type);
        };
    }

    private static List<String[]> columns(Connection connection, String table) throws SQLException {
        String sql = "select attname, format_type(atttypid, atttypmod) from pg_attribute"
                + " where attrelid = ('read_model.' || ?)::regclass and attnum > 0 and attgenerated = ''"
                + " order by attnum";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            var columns = new ArrayList<String[]>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            return columns;
        }
    }
}
