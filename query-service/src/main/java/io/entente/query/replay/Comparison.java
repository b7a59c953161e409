package io.entente.query.replay;

import io.entente.query.generation.Generation;
import io.entente.query.replay.Verification.Difference;
import io.entente.query.replay.Verification.Rows;
import io.entente.query.replay.Verification.TableComparison;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the tables of two generations, all in the one snapshot that the connection's transaction has. */
final class Comparison {

    /** A hash of a row in text form: equal rows are written alike, so their texts are equal. */
    private static final String TABLE = """
            with serving as (
                select stream_id, count(*) as rows, sum(hashtextextended(row(%1$s)::text, 0)::numeric) as hash
                from %2$s%5$s group by stream_id),
            built as (
                select stream_id, count(*) as rows, sum(hashtextextended(row(%1$s)::text, 0)::numeric) as hash
                from %3$s%5$s group by stream_id),
            stream as (
                select stream_id, serving.rows as serving_rows, serving.hash as serving_hash,
                    built.rows as built_rows, built.hash as built_hash,
                    serving.rows is distinct from built.rows or serving.hash is distinct from built.hash as differs
                from serving full join built using (stream_id))
            select coalesce(sum(serving_rows), 0), coalesce(sum(serving_hash), 0),
                coalesce(sum(built_rows), 0), coalesce(sum(built_hash), 0),
                count(*) filter (where differs),
                (array_agg(stream_id order by stream_id) filter (where differs))[1:%4$d]
            from stream""";

    /** Streams in which differing rows are looked for, of one table. */
    private static final int STREAMS_SHOWN = 50;

    private final Connection connection;
    private final Generation serving;
    private final Generation built;
    private final ComparedStreams streams;
    private final Set<String> changed;

    Comparison(Connection connection, Generation serving, Generation built, ComparedStreams streams) {
        this.connection = connection;
        this.serving = serving;
        this.built = built;
        this.streams = streams;
        this.changed = serving.projections().changedFrom(built.projections());
    }

    List<TableComparison> tables() throws SQLException {
        var names = new TreeSet<String>();
        names.addAll(ComparedTable.names(connection, serving.number()));
        names.addAll(ComparedTable.names(connection, built.number()));
        var tables = new ArrayList<TableComparison>();
        for (String name : names) {
            tables.add(table(name));
        }
        return tables;
    }

    private TableComparison table(String name) throws SQLException {
        ComparedTable before = ComparedTable.of(connection, serving.number(), name);
        ComparedTable after = ComparedTable.of(connection, built.number(), name);
        List<String> common = before.columnsAlso(after);
        boolean expected = changed.contains(name);
        List<String> added = after.columnsBut(common);
        List<String> removed = before.columnsBut(common);
        if (common.isEmpty()) {
            return new TableComparison(name, expected, rows(before), rows(after), 0, added, removed, List.of());
        }
        String sql = TABLE.formatted(
                String.join(", ", common), before.qualified(), after.qualified(), STREAMS_SHOWN, streams.where());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            streams.bind(select, 2);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long streamsDiffering = row.getLong(5);
                List<Difference> differences = streamsDiffering == 0
                        ? List.of()
                        : new RowDifferences(connection, before, after)
                                .in(Arrays.asList((String[]) row.getArray(6).getArray()));
                return new TableComparison(
                        name,
                        expected,
                        new Rows(row.getLong(1), row.getBigDecimal(2).toPlainString()),
                        new Rows(row.getLong(3), row.getBigDecimal(4).toPlainString()),
                        streamsDiffering,
                        added,
                        removed,
                        differences);
            }
        }
    }

    /** Of a table that only one of the two has. */
    private Rows rows(ComparedTable table) throws SQLException {
        if (table.columns().isEmpty()) {
            return Rows.NONE;
        }
        String sql = "select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                + table.qualified() + " as t" + streams.where();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            streams.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Rows(row.getLong(1), row.getBigDecimal(2).toPlainString());
            }
        }
    }
}
