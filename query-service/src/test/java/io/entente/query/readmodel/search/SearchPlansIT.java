package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        tables.copy(events);
        tables.copy(actors);
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
        assertThat(plan(SearchSql.SIMILAR_WORDS, new String[] {entries.word(120) + "x"}, 2))
                .contains("search_word_by_trigrams")
                .doesNotContain("Seq Scan");
    }

    @Test
    void what_is_shown_is_found_by_its_key() throws SQLException {
        assertThat(plan(SearchSql.ENTRIES, new String[] {"partnership-1"}, new String[] {"urn:entente:synthetic e"}))
                .contains("search_entry_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_short_word_is_not_looked_for_by_its_trigrams() throws SQLException {
        // When
        String typed = planOfRun(SearchSql.SIMILAR_WORDS, new String[] {"", "zqx", "qz"}, 2);
        String mistyped = planOfRun(SearchSql.SIMILAR_WORDS, new String[] {"", "zqxx"}, 2);

        // Then
        assertThat(typed)
                .containsPattern("search_word_by_trigrams .*never executed")
                .doesNotContain("Seq Scan");
        assertThat(mistyped).doesNotContainPattern("search_word_by_trigrams .*never executed");
    }

    @Test
    void a_known_word_is_found_by_its_key_and_is_like_no_other() throws SQLException {
        // Given
        String known = entries.name(5).split(" ", 2)[0];

        // When
        String plan = plan(SearchSql.KNOWN_WORDS, (Object) new String[] {known, "zqxx"});
        Map<Integer, List<String>> similar =
                new SearchIndex(tables.dataSource()).similarWords(SearchTables.NOW, List.of(known, known + "x"), 1);

        // Then
        assertThat(plan).contains("search_word_pkey").doesNotContain("Seq Scan");
        assertThat(similar).containsExactly(Map.entry(1, List.of(known)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 10})
    void a_common_word_is_seen_among_the_newest_events(int rank) throws SQLException {
        assertThat(planOfCheck(entries.word(rank)))
                .contains("search_entry_by_newest")
                .containsPattern("search_entry_by_words .*never executed")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whether_something_has_a_rare_word_is_looked_up_in_the_index() throws SQLException {
        assertThat(planOfCheck("zzqqzzqq"))
                .contains("search_entry_by_newest", "search_entry_by_words")
                .doesNotContain("Seq Scan", "never executed");
    }

    @Test
    void no_more_of_the_first_events_are_read_than_the_answer_needs() throws SQLException {
        // When
        String query = TextQuery.of(Terms.of(entries.word(0))).text();
        String plan =
                planOfRun(SearchSql.candidatesAmongFirst(SearchOrder.RELEVANCE), query, query, query, 501, query, 501);

        // Then
        assertThat(plan).doesNotContainPattern("Sort Key: .*occurred").doesNotContainPattern("rows=20000.00 loops");
    }

    @Test
    void how_far_the_first_years_reach_is_read_in_the_index_alone() throws SQLException {
        assertThat(plan(SearchSql.firstYears(SearchOrder.NEWEST)))
                .contains("Index Only Scan Backward using search_entry_by_newest")
                .doesNotContain("Seq Scan");
        assertThat(plan(SearchSql.firstYears(SearchOrder.OLDEST)))
                .contains("search_entry_by_oldest")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_word_in_the_first_years_is_looked_up_in_the_index_by_both() throws SQLException {
        // When
        String query = TextQuery.of(Terms.of(entries.word(10))).text();
        String plan = plan(
                SearchSql.candidatesOfYears(SearchOrder.RELEVANCE),
                query,
                query,
                query,
                501,
                query,
                "'sorted:2024' | 'sorted:2025'",
                501);

        // Then
        assertThat(plan)
                .containsPattern("Index Cond: .*sorted:2024")
                .contains("search_entry_by_words")
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void of_a_word_that_many_have_the_first_events_are_found_whichever_way(SearchOrder order) throws SQLException {
        for (int rank : new int[] {0, 10, 20, 300}) {
            // Given
            TextQuery query = TextQuery.of(Terms.of(entries.word(rank)));
            var scope = new Scope(SearchTables.NOW, SearchFilter.NONE, order);

            // When
            List<String> found = new SearchIndex(tables.dataSource())
                    .candidates(query, query, scope, 501).stream()
                            .filter(Candidate::isEvent)
                            .map(candidate -> candidate.standing().key())
                            .toList();

            // Then
            assertThat(found).as(query.text()).containsExactlyInAnyOrderElementsOf(firstOf(order, query));
        }
    }

    private static List<String> firstOf(SearchOrder order, TextQuery query) throws SQLException {
        try (Connection connection = tables.database().connect();
                PreparedStatement select = connection.prepareStatement("select entry_key from read_model.search_entry"
                        + " where kind = 'event' and words @@ cast(? as tsquery) order by " + order.events()
                        + " limit 501")) {
            select.setString(1, query.text());
            try (ResultSet rows = select.executeQuery()) {
                var keys = new ArrayList<String>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        }
    }

    private static String candidates(String sql, TextQuery query, SearchFilter filter) throws SQLException {
        String narrowed = query.narrowedTo(filter.lexemes());
        return plan(sql, query.text(), query.text(), narrowed, 501, narrowed, 501);
    }

    private static String planOfCheck(String word) throws SQLException {
        String query = TextQuery.of(Terms.of(word)).text();
        return planOfRun(SearchSql.MATCHES_ANY, query, query);
    }

    private static String plan(String sql, Object... values) throws SQLException {
        return explained("explain ", sql, values);
    }

    private static String planOfRun(String sql, Object... values) throws SQLException {
        return explained("explain analyze ", sql, values);
    }

    private static String explained(String explain, String sql, Object... values) throws SQLException {
        try (Connection connection = tables.database().connect();
                PreparedStatement settings = connection.prepareStatement(SearchSql.SETTINGS);
                // As the service's own connections.
                PreparedStatement pages = connection.prepareStatement("set random_page_cost = 1.1");
                PreparedStatement select = connection.prepareStatement(explain + sql)) {
            connection.setAutoCommit(false);
            settings.execute();
            pages.execute();
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                select.setObject(
                        i + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            try (ResultSet lines = select.executeQuery()) {
                var plan = new ArrayList<String>();
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                return String.join("\n", plan);
            }
        }
    }
}
