package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.projection.Column;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a batch writes is the same, whether it goes in one piece or table by table. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WriteIT {

    private static final String SOME = "with \\ backslash, \t tab, \n line, ' quote, \" double, {brace}, Hà Nội";
    private static final List<Column<List<String>>> COLUMNS = IntStream.range(0, 7)
            .mapToObj(index -> new Column<List<String>>("c" + index, row -> row.get(index)))
            .toList();
    private static final List<String> FULL = List.of(
            "full", "{\"a b\",\"c\\\"d\",e}", "{\"n\": 2.50, \"t\": \"\\\\ \\n\"}", "2019-09-15", "7", "true", "12.5");
    private static final List<String> EMPTY = Arrays.asList("empty", "{}", null, null, null, null, null);
    private static final List<String> STRANGE = Arrays.asList(
            SOME, "{}", "{\"text\": \"" + SOME.replaceAll("[\\\\\t\n\"]", "") + "\"}", null, "0", "f", "-0.1");

    private final ColumnTypes types = new ColumnTypes();
    private Connection connection;

    @BeforeEach
    void tables() throws SQLException {
        connection = TestStack.shared().newDatabase().connect();
        connection.setAutoCommit(false);
        for (String name : List.of("copied", "together")) {
            execute("create table " + name
                    + " (stream_id text, c0 text, c1 text[] not null, c2 jsonb, c3 date, c4 bigint,"
                    + " c5 boolean, c6 numeric(8,3), primary key (stream_id, c0))");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void rows_are_the_same_in_one_piece_and_copied() throws SQLException {
        // Given
        List<List<String>> rows = List.of(FULL, EMPTY, STRANGE);

        // When
        insertion("copied", rows).run(connection);
        inOnePiece(insertion("together", rows));

        // Then
        assertThat(rows("together")).hasSize(3).isEqualTo(rows("copied"));
    }

    @Test
    void what_goes_in_one_piece_goes_in_its_order() throws SQLException {
        // Given
        inOnePiece(insertion("together", List.of(FULL, EMPTY)));

        // When
        inOnePiece(
                deletion("full", "empty"),
                insertion("together", List.of(FULL)),
                new Write.Update("update together set c4 = c4 + ? where c0 = ?", List.of(1L, "full")),
                deletion(),
                insertion("copied", List.of()));

        // Then
        assertThat(rows("together")).singleElement().asString().contains("full", "8");
        assertThat(rows("copied")).isEmpty();
    }

    @Test
    void many_rows_are_written_table_by_table() throws SQLException {
        // Given
        List<List<String>> many = IntStream.range(0, 1_000)
                .mapToObj(number -> {
                    var row = new ArrayList<>(FULL);
                    row.set(0, "row " + number);
                    return (List<String>) row;
                })
                .toList();

        // When
        inOnePiece(insertion("together", many), deletion("row 0", "row 999"));

        // Then
        assertThat(rows("together")).hasSize(998);
    }

    @Test
    void a_row_that_is_there_already_is_refused() throws SQLException {
        inOnePiece(insertion("together", List.of(FULL)));
        assertThatThrownBy(() -> inOnePiece(insertion("together", List.of(EMPTY, FULL))))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(SqlFailures.classified(refused))
                        .isInstanceOf(RefusedByStoreException.class));
    }

    @Test
    void a_row_that_is_not_there_cannot_be_removed() throws SQLException {
        inOnePiece(insertion("together", List.of(FULL)));
        assertThatThrownBy(() -> inOnePiece(deletion("full", "other")))
                .isInstanceOf(ReadModelDivergedException.class)
                .hasMessageStartingWith("of 2 rows to replace in together only 1 are there");
    }

    private void inOnePiece(Write... writes) throws SQLException {
        var gathered = new GatheredWrites();
        List.of(writes).forEach(gathered::put);
        gathered.run(connection, types);
    }

    private static Write insertion(String table, List<List<String>> rows) {
        return new Write.Insertion<>(
                table,
                COLUMNS,
                rows.stream().map(row -> new CopyText.Line<>("s", row)).toList());
    }

    private static Write deletion(String... keys) {
        return new Write.Deletion("together", "c0", Collections.nCopies(keys.length, "s"), List.of(keys));
    }

    private List<String> rows(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select t::text from " + table + " t order by c0")) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
