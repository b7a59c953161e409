package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which indexes PostgreSQL uses when there are rows enough to care. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchPlansIT {

    private static final int EVENTS = 50_000;
    private static final int ACTORS = 10_000;

    private static SyntheticEntries entries;
    private static SearchTables tables;

    @BeforeAll
    static void fill() throws SQLException {
        entries = new SyntheticEntries(7);
        tables = SearchTables.create();
        List<SearchRow> events =
                IntStream.range(0, EVENTS).mapToObj(entries::event).toList();
        List<SearchRow> actors =
                IntStream.range(0, ACTORS).mapToObj(entries::actor).toList();
        tables.copy(SearchTable.TABLE, SearchRow::streamId, events);
        tables.copy(SearchTable.TABLE, SearchRow::streamId, actors);
        List<KnownWordRow> words =
                actors.stream().flatMap(SyntheticEntries::knownWords).distinct().toList();
        tables.copy(new KnownWordProjection().table(), word -> "stream", words);
        tables.indexed();
    }

    @Test
    void a_rare_word_is_looked_up_in_the_index() throws SQLException {
        // When
        String plan = candidates(
                SearchSql.candidates(SearchOrder.RELEVANCE),
                TextQuery.of(Terms.of(entries.word(15_000))),
                SearchFilter.NONE);

        // Then
        assertThat(plan)
                .contains("search_entry_by_words", "search_entry_by_actor_words", "search_entry_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_common_word_is_looked_for_in_the_newest_events_only() throws SQLException {
        // When
        String plan = candidates(
                SearchSql.candidatesAmongFirst(SearchOrder.RELEVANCE),
                TextQuery.of(Terms.of(entries.word(0))),
                SearchFilter.NONE);

        // Then
        assertThat(plan)
                .contains("search_entry_by_newest", "search_entry_by_actor_words", "search_entry_pkey")
                .doesNotContain("Seq Scan", "search_entry_by_words");
    }

    /** Whatever the planner believes of a word: a scan would unpack the words of every entry, of which it knows nothing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 10, 30, 100, 300})
    void a_common_word_that_the_newest_events_lack_is_looked_up_in_the_index(int rank) throws SQLException {
        // When
        String plan = candidates(
                SearchSql.candidates(SearchOrder.RELEVANCE),
                TextQuery.of(Terms.of(entries.word(rank))),
                SearchFilter.NONE);

        // Then
        assertThat(plan).contains("search_entry_by_words").doesNotContain("Seq Scan");
    }

    @Test
    void a_common_word_is_looked_for_in_the_oldest_events_where_these_come_first() throws SQLException {
        // When
        String plan = candidates(
                SearchSql.candidatesAmongFirst(SearchOrder.OLDEST),
                TextQuery.of(Terms.of(entries.word(0))),
                SearchFilter.NONE);

        // Then
        assertThat(plan)
                .contains("search_entry_by_oldest", "search_entry_by_actor_words", "search_entry_pkey")
                .doesNotContain("Seq Scan", "search_entry_by_words", "search_entry_by_newest");
    }

    @Test
    void a_common_word_with_a_rare_filter_is_looked_up_in_the_index() throws SQLException {
        // Given
        var filter = new SearchFilter(List.of("Type19"), null, null, "person-49000", 2019, null);

        // When
        String plan = candidates(
                SearchSql.candidates(SearchOrder.RELEVANCE), TextQuery.of(Terms.of(entries.word(0))), filter);

        // Then
        assertThat(plan).contains("search_entry_by_words").doesNotContain("Seq Scan");
    }

    @Test
    void who_bears_a_name_is_found_among_the_actors_alone() throws SQLException {
        // When
        String plan = plan(SearchSql.NAMED_ACTORS, new String[] {"'" + entries.word(120) + "'"}, 51);

        // Then
        assertThat(plan).contains("search_entry_by_actor_words").doesNotContain("Seq Scan", "search_entry_by_words");
    }

    @Test
    void a_mistyped_word_is_found_by_its_trigrams() throws SQLException {
        // When
        String plan = plan(SearchSql.SIMILAR_WORDS, new String[] {entries.word(120) + "x"}, 2);

        // Then
        assertThat(plan).contains("search_word_by_trigrams").doesNotContain("Seq Scan");
    }

    @Test
    void what_is_shown_is_found_by_its_key() throws SQLException {
        // When
        String plan = plan(SearchSql.ENTRIES, new String[] {"partnership-1"}, new String[] {"urn:entente:synthetic e"});

        // Then
        assertThat(plan).contains("search_entry_pkey").doesNotContain("Seq Scan");
    }

    private static String candidates(String sql, TextQuery query, SearchFilter filter) throws SQLException {
        String narrowed = query.narrowedTo(filter.lexemes());
        return plan(sql, query.text(), query.text(), narrowed, 501, narrowed, 501);
    }

    private static String plan(String sql, Object... values) throws SQLException {
        try (Connection connection = tables.database().connect();
                PreparedStatement settings = connection.prepareStatement(SearchSql.SETTINGS);
                // As the service's own connections.
                PreparedStatement pages = connection.prepareStatement("set random_page_cost = 1.1");
                PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            connection.setAutoCommit(false);
            settings.execute();
            pages.execute();
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                explain.setObject(
                        i + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            try (ResultSet lines = explain.executeQuery()) {
                var plan = new ArrayList<String>();
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                return String.join("\n", plan);
            }
        }
    }
}
