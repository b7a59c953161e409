package io.entente.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.TestProjections.MirrorRow;
import io.entente.query.readmodel.ServiceProjections;
import io.entente.testkit.TestDatabase;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Compares the judge with PostgreSQL. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TableJudgeIT {

    private static final TestDatabase DATABASE = TestStack.shared().newDatabase();

    /** A value of a column type, and whether it can be stored. */
    private record Value(String type, String text, boolean fits) {}

    private static final List<Value> VALUES = List.of(
            new Value("text", "Hà Nội \uD83C\uDF0D \\ ' \"", true),
            new Value("text", "a\u0000b", false),
            new Value("text[]", "{\"a\",\"b \\\"c\\\"\"}", true),
            new Value("text[]", "{\"a\u0000\"}", false),
            new Value("date", "0001-01-01", true),
            new Value("date", "9999-12-31", true),
            new Value("date", "0000-01-01", false),
            new Value("date", "-0001-01-01", false),
            new Value("date", "+10000-01-01", false),
            new Value("datemultirange", "{[2019-01-01,),(,2001-01-01]}", true),
            new Value("datemultirange", "{}", true),
            new Value("datemultirange", "{[0000-01-01,2019-01-01]}", false),
            new Value("integer", "2147483647", true),
            new Value("integer", "2147483648", false),
            new Value("bigint", "-9223372036854775808", true),
            new Value("bigint", "9223372036854775808", false),
            new Value("jsonb", "{\"a\": [\"\\\\u0000\", -1.5e300, null, true]}", true),
            new Value("jsonb", "{\"a\": \"\\u0000\"}", false),
            new Value("jsonb", "{\"a\": 1e1000000000}", false),
            new Value("tsvector", "'a''b':1 'c'", true),
            new Value("tsvector", "'" + "w".repeat(2_047) + "'", false),
            new Value("tsvector", "'" + "w".repeat(1_500) + "''" + "w".repeat(1_500) + "'", false));

    @Test
    void judge_and_postgresql_accept_the_same_values() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            for (Value value : VALUES) {
                assertThat(StorableText.fits(value.type(), value.text()))
                        .as("%s", value)
                        .isEqualTo(value.fits());
                assertThat(takes(connection, "select cast(? as " + value.type() + ")", value.text()))
                        .as("PostgreSQL: %s", value)
                        .isEqualTo(value.fits());
            }
        }
    }

    @Test
    void half_a_surrogate_pair_is_refused_because_it_would_be_stored_as_something_else() {
        assertThat(List.of("\uD83C", "a\uD83Cb", "\uDF0D", "\uDF0D\uD83C"))
                .allSatisfy(text -> assertThat(StorableText.fits("text", text)).isFalse());
    }

    @Test
    void indexed_values_are_no_longer_than_an_index_takes() throws SQLException {
        // Given
        ReadModelTable<?> mirror = TestProjections.all().get(1).table();
        try (Connection connection = DATABASE.connect()) {
            connection.createStatement().execute(mirror.tableSql() + mirror.indexesSql());
            var judge = new TableJudge(TestProjections.all());
            for (int length : List.of(10, 2_590, 2_720)) {
                String key = random(length);

                // When
                boolean refused = judge.refusal(List.of(change(key))).isPresent();

                // Then
                assertThat(refused).as("%d characters", length).isEqualTo(length > 2_600);
                assertThat(takes(connection, "insert into mirror values ('s', ?, '', '', true, '')", key))
                        .as("PostgreSQL, %d characters", length)
                        .isEqualTo(!refused);
            }
        }
    }

    @Test
    void the_columns_and_indexes_of_every_table_are_known() {
        var judge = new TableJudge(ServiceProjections.all());
        var row = new ArrayList<TableChange<?>>();
        ServiceProjections.all()
                .forEach(projection -> row.add(new TableChange<>(projection.table(), "s", List.of(), List.of())));
        assertThat(judge.refusal(row)).isEmpty();
    }

    @SuppressWarnings("unchecked") // The second of them is the one that mirrors.
    private static TableChange<?> change(String key) {
        var mirror = (ReadModelTable<MirrorRow>) TestProjections.all().get(1).table();
        return new TableChange<>(mirror, "s", List.of(), List.of(new MirrorRow(key, "", "", true, "")));
    }

    private static boolean takes(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.execute();
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).matches("(22|54).*");
            return false;
        }
    }

    /** A random text, because PostgreSQL compresses regular ones. */
    private static String random(int length) {
        return new Random(length)
                .ints(length, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
