package io.entente.query.readmodel.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.words.Words;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the tables of the search, in the transaction of the read. */
@Singleton
class SearchIndex {

    /** More events than can be looked up one by one in a search that shall take 50 ms. */
    private static final int COMMON = 10_000;

    /** Words like a mistyped one. Of these the first that something still has are taken. */
    private static final int LOOKED_AT = 20;

    private final DataSource dataSource;

    SearchIndex(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Must come first in a transaction. */
    void prepare() {
        rows(SearchSql.SETTINGS, row -> row.getString(1));
    }

    /** For every stretch the actors whose names match its query, {@link NamedActors#BEARERS_MAX} and one at most. */
    List<NamedActor> named(List<Terms.Stretch> stretches, TextQuery query) {
        String[] queries =
                stretches.stream().map(stretch -> query.of(stretch).text()).toArray(String[]::new);
        return rows(
                SearchSql.NAMED_ACTORS,
                row -> new NamedActor(stretches.get(row.getInt(1) - 1), row.getString(2), passages(row.getString(3))),
                queries,
                NamedActors.BEARERS_MAX + 1);
    }

    /** By the number of the term, from 0, known words like it, the most alike first; none for what is known, short or like nothing. */
    Map<Integer, List<String>> similarWords(RowSource source, List<String> terms, int wordsMax) {
        SearchedTable words = knownWords(source);
        Predicate<String> isKnown = word -> words.isPast() || isFound(word);
        Set<String> known =
                rows(words, SearchSql.KNOWN_WORDS, row -> row.getString(1), (Object) terms.toArray(String[]::new))
                        .stream()
                        .filter(isKnown)
                        .collect(Collectors.toSet());
        var similar = new TreeMap<Integer, List<String>>();
        rows(
                words,
                SearchSql.SIMILAR_WORDS,
                row -> similar.computeIfAbsent(row.getInt(1) - 1, absent -> new ArrayList<>())
                        .add(row.getString(2)),
                terms.stream().map(term -> known.contains(term) ? "" : term).toArray(String[]::new),
                LOOKED_AT);
        similar.replaceAll((term, likely) ->
                likely.stream().filter(isKnown).limit(wordsMax).toList());
        similar.values().removeIf(List::isEmpty);
        return similar;
    }

    /** The dictionary may hold what nothing has any more, and lack what only was known in the past. */
    private SearchedTable knownWords(RowSource source) {
        SearchedTable entries = SearchedTable.entries(source);
        return entries.isPast()
                ? SearchedTable.ofWords(rows(
                                entries,
                                SearchSql.NAMES,
                                row -> KnownWords.of(passages(row.getString("passages")), texts(row, "fields")))
                        .stream()
                        .flatMap(words -> words)
                        .distinct()
                        .toList())
                : SearchedTable.dictionary();
    }

    private boolean isFound(String word) {
        String query = TextQuery.of(new Terms(List.of(word))).text();
        return rows(SearchSql.MATCHES_ANY, row -> row.getBoolean(1), query, query)
                .get(0);
    }

    /** @param eventsMax how many events are looked at, the first of the order; of actors no more either */
    List<Candidate> candidates(TextQuery exact, TextQuery query, Scope scope, int eventsMax) {
        SearchedTable table = SearchedTable.entries(scope.rows());
        SearchOrder order = scope.order();
        String narrowed = query.narrowedTo(scope.filter().lexemes());
        Object[] values = {exact.text(), query.text(), narrowed, eventsMax, narrowed, eventsMax};
        if (!table.isPast() && estimate(narrowed) > COMMON) {
            List<Candidate> first = rows(table, SearchSql.candidatesAmongFirst(order), SearchIndex::candidate, values);
            if (isFull(first, eventsMax)) {
                return first;
            }
        }
        String years = table.isPast() ? "" : firstYears(order);
        if (!years.isEmpty()) {
            Object[] early = {exact.text(), query.text(), narrowed, eventsMax, narrowed, years, eventsMax};
            List<Candidate> first = rows(SearchSql.candidatesOfYears(order), SearchIndex::candidate, early);
            if (isFull(first, eventsMax)) {
                return first;
            }
        }
        return rows(table, SearchSql.candidates(order), SearchIndex::candidate, values);
    }

    private static boolean isFull(List<Candidate> first, int eventsMax) {
        return first.stream().filter(Candidate::isEvent).count() == eventsMax;
    }

    /** The query for the events of the first years of the order; empty when these are too few events or too many years. */
    private String firstYears(SearchOrder order) {
        return order.firstYears(rows(SearchSql.firstYears(order), row -> row.getInt(1)))
                .mapToObj(year -> Words.quoted(Lexemes.sorted(year)))
                .collect(Collectors.joining(" | "));
    }

    private long estimate(String narrowed) {
        String plan =
                rows(SearchSql.ESTIMATE, row -> row.getString(1), narrowed).get(0);
        return json(plan, new TypeReference<JsonNode>() {})
                .at("/0/Plan/Plan Rows")
                .asLong();
    }

    /** In the order of the candidates. */
    List<Entry> entries(RowSource source, List<Candidate> candidates) {
        return rows(
                SearchedTable.entries(source),
                SearchSql.ENTRIES,
                row -> entry(candidates.get(row.getInt("number") - 1), row),
                candidates.stream().map(found -> found.standing().streamId()).toArray(String[]::new),
                candidates.stream().map(found -> found.standing().key()).toArray(String[]::new));
    }

    private <T> List<T> rows(SearchedTable table, String sql, RowReader<T> reader, Object... values) {
        Object[] all =
                Stream.concat(table.values().stream(), Arrays.stream(values)).toArray();
        return rows(table.in(sql), reader, all);
    }

    private <T> List<T> rows(String sql, RowReader<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                select.setObject(
                        i + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            try (ResultSet found = select.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(reader.read(found));
                }
                return rows;
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("the search tables could not be read", refused);
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var standing = new Standing(
                EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getBoolean("exact"),
                row.getBigDecimal("score"),
                row.getBoolean("occurred_known"),
                row.getObject("occurred_sort_day", LocalDate.class),
                row.getString("stream_id"),
                row.getString("entry_key"));
        return new Candidate(
                standing,
                row.getString("type"),
                texts(row, "actors"),
                texts(row, "fields"),
                texts(row, "places"),
                texts(row, "years"));
    }

    private static Entry entry(Candidate candidate, ResultSet row) throws SQLException {
        @Nullable String occurred = row.getString("occurred");
        return new Entry(
                candidate,
                new EventKey(row.getString("source"), row.getString("event_id")),
                occurred == null ? null : json(occurred, new TypeReference<EffectiveDate>() {}),
                passages(row.getString("passages")),
                row.getBoolean("parent_retracted"),
                json(row.getString("event_ids"), new TypeReference<List<EventKey>>() {}),
                json(row.getString("sources"), new TypeReference<List<SourceRef>>() {}));
    }

    private static List<Passage> passages(String json) {
        return json(json, new TypeReference<List<Passage>>() {});
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static <T> T json(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the search tables hold what no projection wrote", notOurs);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
