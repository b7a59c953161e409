package io.entente.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows enough for the planner to care, made from the names and types of the columns alone.
 *
 * <p>Texts are {@code v0} to {@code v996}, streams {@code s0} to {@code s1999} of some fifty rows
 * and {@code s-long} of a tenth of all, days lie in the quarter of a century from
 * 2000 on, keys are unique. One row in nine lacks its dates; one in nine names the actor {@code v-often}. Of the few words that a column like {@code status} can hold, nearly all rows have
 * {@code most} and one in a thousand has {@code v17}. Where a query itself names a word or looks into a document, rows hold
 * what real ones do.
 */
final class SyntheticRows {

    static final int ROWS = 100_000;

    private static final String DATED = "i % 9 > 0";
    private static final String DAY = "(date '2000-01-01' + i * 7919 % 9000)";

    /** As long as a name in three languages: how much of a table a plan reads depends on how wide its rows are. */
    private static final String DOCUMENT = "jsonb_build_object('en', '" + "x".repeat(120) + "')";

    private static final Set<String> OF_FEW_WORDS = Set.of("currency", "instrument_type", "kind", "status", "strength");

    private static final List<String> RULES =
            List.of("single-source", "single-source", "date-year-inferred", "venue-unknown", "unattributed");

    /** Words that queries name, by table and column. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "follow_up.kind", List.of("commitment", "task"),
            "finding.rule", RULES,
            "map_feature.layer", List.of("sites", "meetings", "partnerships", "places"),
            "quality_finding.rule", RULES,
            "search_entry.kind", List.of("event", "event", "event", "event", "actor"),
            "tie.kind", List.of("met", "met", "met", "partnership", "funding", "membership-member"));

    private SyntheticRows() {}

    static void fill(Connection connection, String table, String keyColumn) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (TableColumn column : columns(connection, table)) {
            names.add(column.name());
            values.add(column.name().equals(keyColumn) ? "'k' || i" : value(table, column));
        }
        try (Statement insert = connection.createStatement()) {
            insert.execute("insert into read_model." + table + " (" + String.join(", ", names) + ") select "
                    + String.join(", ", values) + " from generate_series(1, " + ROWS + ") as i");
        }
    }

    private static String value(String table, TableColumn tableColumn) {
        String column = tableColumn.name();
        if (NAMED.containsKey(table + "." + column)) {
            List<String> words = NAMED.get(table + "." + column);
            return "(array['" + String.join("', '", words) + "'])[1 + i / 7 % " + words.size() + "]";
        }
        if (tableColumn.type().equals("text") && OF_FEW_WORDS.contains(column)) {
            return "case i % 997 when 17 then 'v17' else 'most' end";
        }
        return switch (column) {
            case "stream_id" -> "case when i % 10 = 0 then 's-long' else 's' || i % 2000 end";
            case "actors" ->
                "array['v' || i % 997, 'v' || i % 991] || case i % 9 when 1 then array['v-often'] else '{}' end";
            case "due" -> "case when " + DATED + " then " + DOCUMENT + " end";
            // In which event an office was seen: its id is the key of a row.
            case "observed_in" -> "'k' || i";
            case "event_ids" -> "jsonb_build_array(jsonb_build_object('source', 'v' || i % 997, 'id', 'k' || i))";
            case "by_year" ->
                "jsonb_build_object('amounts', jsonb_build_array(jsonb_build_object('year', 2000 + i % 25),"
                        + " jsonb_build_object('year', 2001 + i % 25)))";
            case "first_year", "last_year" -> "1989 + i % 37";
            case "lon" -> "i * 7919 % 360 - 180";
            case "lat" -> "i * 10007 % 170 - 85";
            default -> ofType(tableColumn);
        };
    }

    private static String ofType(TableColumn column) {
        return switch (column.type()) {
            case "text" -> "'v' || i % 997";
            case "text[]" -> "array['v' || i % 997, 'v' || i % 991]";
            case "date" -> date(column);
            case "timestamp with time zone" -> "timestamptz '2000-01-01' + i * interval '1 minute'";
            case "boolean" -> column.name().endsWith("_known") ? DATED : "i % 10 > 0";
            case "bigint" -> "i";
            case "integer", "smallint" -> "i % 30000";
            case "numeric", "double precision" -> "i % 180";
            case "jsonb" -> DOCUMENT;
            case "tsvector" -> "to_tsvector('simple', 'v' || i % 997)";
            case "datemultirange" -> "datemultirange(daterange(" + DAY + ", " + DAY + " + 1))";
            default -> throw new IllegalArgumentException("no synthetic value for " + column);
        };
    }

    /** As {@link io.entente.query.readmodel.dating.DateColumns} fills them: sort days are never null. */
    private static String date(TableColumn column) {
        if (column.required() && !column.name().contains("sort_")) {
            return DAY;
        }
        String unknown = column.required() ? "date '9999-12-31'" : "null";
        return "case when " + DATED + " then " + DAY + " else " + unknown + " end";
    }

    private record TableColumn(String name, String type, boolean required) {}

    private static List<TableColumn> columns(Connection connection, String table) throws SQLException {
        String sql = "select attname, format_type(atttypid, atttypmod), attnotnull from pg_attribute"
                + " where attrelid = ('read_model.' || ?)::regclass and attnum > 0 and attgenerated = ''"
                + " order by attnum";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            var columns = new ArrayList<TableColumn>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(new TableColumn(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
                }
            }
            return columns;
        }
    }
}
