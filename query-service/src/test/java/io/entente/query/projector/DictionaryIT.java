package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import io.entente.query.projection.SqlResource;
import io.entente.query.projection.TableChange;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Words of rows in PostgreSQL, beside the transactions of the rows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20)
class DictionaryIT {

    private static final String WORDS = "select word from entente.search_word order by word";

    private static final ReadModelTable<Name> NAMES = ReadModelTable.<Name>named("name", "name", DictionaryIT.class)
            .knowing(name -> Stream.of(name.key().split(" ")))
            .build();

    private static LedgerDatabase database;

    /** A row. */
    private record Name(String key) implements Row {}

    @BeforeAll
    static void create() {
        database = LedgerDatabase.create();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from entente.search_word");
    }

    @Test
    void words_are_there_before_their_rows_and_stay_when_the_rows_are_rolled_back() throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            // Given
            connection.setAutoCommit(false);

            // When
            transaction(connection, process()).write(names("ha noi", "ha long"));

            // Then
            assertThat(database.rows(WORDS)).containsExactly("ha", "long", "noi");
            connection.rollback();
            assertThat(database.rows(WORDS)).containsExactly("ha", "long", "noi");
        }
    }

    @Test
    void a_transaction_that_stands_still_keeps_no_other_process_from_adding_the_same_words() throws SQLException {
        try (Connection frozen = database.pool().getConnection();
                Connection other = database.pool().getConnection()) {
            // Given
            frozen.setAutoCommit(false);
            other.setAutoCommit(false);
            transaction(frozen, process()).write(names("ha noi"));

            // When
            transaction(other, process()).write(names("ha noi vientiane"));

            // Then
            assertThat(database.rows(WORDS)).containsExactly("ha", "noi", "vientiane");
        }
    }

    @Test
    void a_word_is_sent_to_the_database_once() throws SQLException {
        // Given
        var process = process();
        process.add(names("ha noi"));
        database.execute("delete from entente.search_word");

        // When
        process.add(names("ha long"));

        // Then
        assertThat(database.rows(WORDS)).containsExactly("long");
    }

    @Test
    void a_word_that_could_not_be_added_is_sent_again() throws SQLException {
        // Given
        var process = process();
        database.execute("alter table entente.search_word rename to search_word_away");
        try {
            assertThatThrownBy(() -> process.add(names("ha noi"))).hasMessageContaining("search_word");
        } finally {
            database.execute("alter table entente.search_word_away rename to search_word");
        }

        // When
        process.add(names("ha noi"));

        // Then
        assertThat(database.rows(WORDS)).containsExactly("ha", "noi");
    }

    @Test
    void the_words_that_older_generations_hold_by_stream_are_taken_over_once() throws SQLException {
        try (Connection connection = TestStack.shared().newDatabase().connect();
                Statement statement = connection.createStatement()) {
            // Given
            statement.execute("create extension pg_trgm schema public; create schema entente; create schema g3;"
                    + " create schema g12; create table g3.search_word (stream_id text, word text);"
                    + " create table g12.search_word (stream_id text, word text);"
                    + " insert into g3.search_word values ('a', 'hanoi'), ('b', 'hanoi'), ('b', 'hue');"
                    + " insert into g12.search_word values ('a', 'hanoi'), ('a', 'vientiane')");

            // When
            statement.execute("set search_path to entente, public; "
                    + SqlResource.read(DictionaryIT.class, "/db/migration/V10__dictionary.sql"));

            // Then
            try (ResultSet words =
                    statement.executeQuery("select string_agg(word, ' ' order by word) from search_word")) {
                words.next();
                assertThat(words.getString(1)).isEqualTo("hanoi hue vientiane");
            }
        }
    }

    private static Dictionary process() {
        return new Dictionary(database.pool());
    }

    /** One that writes no rows. */
    private static JdbcTransaction transaction(Connection connection, Dictionary dictionary) {
        var tables = new JdbcTransaction.Tables(1, "log", null, new ChangeLog(1, 1), dictionary);
        return new JdbcTransaction(connection, tables, write -> {});
    }

    private static List<TableChange<?>> names(String... names) {
        return List.of(new TableChange<>(
                NAMES, "stream", List.of(), Stream.of(names).map(Name::new).toList()));
    }
}
