package io.entente.query.readmodel.search;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long a search takes among a million events: everything but HTTP and JSON.
 *
 * <p>Not run by the build; {@code deploy/benchmarks/README.md} says how.
 */
class SearchBenchmark {

    private static final int EVENTS = 1_000_000;
    private static final int CHUNK = 20_000;
    private static final int WARM_UP = 20;
    private static final int RUNS = 200;
    private static final int PAGE = 50;

    private final SyntheticEntries entries = new SyntheticEntries(42);

    @Test
    void search() throws SQLException {
        SearchTables tables = filled();
        try (Connection connection = tables.database().connect()) {
            connection.setAutoCommit(false);
            var index = new SearchIndex(new OneConnection(connection));
            for (Map.Entry<String, Asked> search : searches().entrySet()) {
                measure(search.getKey(), search.getValue(), index, connection);
            }
        }
    }

    private void measure(String name, Asked asked, SearchIndex index, Connection connection) throws SQLException {
        var searches = new Searches(index);
        long[] nanos = new long[RUNS];
        int hits = 0;
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            Found found = searches.search(Terms.of(asked.typed), SearchTables.scope(asked.filter));
            hits = show(found, index);
            connection.rollback();
            if (run >= 0) {
                nanos[run] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                name, hits, millis(nanos[RUNS / 2]), millis(nanos[RUNS * 99 / 100]), millis(nanos[RUNS - 1]));
    }

    /** What a page needs besides; returns how many hits were counted. */
    private static int show(Found found, SearchIndex index) {
        List<Candidate> page = found.candidates().stream().limit(PAGE).toList();
        var highlighter = new Highlighter(found.words());
        for (Entry entry : index.entries(SearchTables.NOW, page)) {
            var matches = Matches.of(found, entry, highlighter);
            matches.matched();
            matches.highlight("en");
        }
        Facets.of(found.candidates());
        return found.candidates().size();
    }

    private Map<String, Asked> searches() {
        var searches = new LinkedHashMap<String, Asked>();
        searches.put("a rare word", new Asked(entries.word(15_000), SearchFilter.NONE));
        searches.put("a word in 1 % of the events", new Asked(entries.word(900), SearchFilter.NONE));
        searches.put("a word in 5 %", new Asked(entries.word(180), SearchFilter.NONE));
        searches.put("the most common word", new Asked(entries.word(0), SearchFilter.NONE));
        searches.put("three common words", new Asked(words(0, 3, 7), SearchFilter.NONE));
        searches.put("a common and a rare word", new Asked(words(0, 15_000), SearchFilter.NONE));
        searches.put("the name of a busy actor", new Asked(entries.name(0), SearchFilter.NONE));
        searches.put("the name of a rare actor", new Asked(entries.name(40_000), SearchFilter.NONE));
        searches.put("a name and a label of a field", new Asked(entries.name(3) + " nuoc", SearchFilter.NONE));
        searches.put("a mistyped name", new Asked(entries.name(7) + "x", SearchFilter.NONE));
        searches.put("a word that is like nothing", new Asked("zzqqzzqq", SearchFilter.NONE));
        searches.put("the most common word in a rare type, field and year", new Asked(entries.word(0), rare()));
        return searches;
    }

    private String words(int... ranks) {
        return IntStream.of(ranks).mapToObj(entries::word).collect(Collectors.joining(" "));
    }

    private static SearchFilter rare() {
        return new SearchFilter(List.of("Type19"), "tourism", null, null, 2001, null);
    }

    private SearchTables filled() throws SQLException {
        long start = System.nanoTime();
        SearchTables tables = SearchTables.create();
        for (int from = 0; from < SyntheticEntries.ACTORS; from += CHUNK) {
            List<SearchRow> actors = IntStream.range(from, Math.min(from + CHUNK, SyntheticEntries.ACTORS))
                    .mapToObj(entries::actor)
                    .toList();
            tables.copy(actors);
        }
        for (int from = 0; from < EVENTS; from += CHUNK) {
            List<SearchRow> events =
                    IntStream.range(from, from + CHUNK).mapToObj(entries::event).toList();
            tables.copy(events);
        }
        tables.indexed();
        System.out.println("filled in " + Duration.ofNanos(System.nanoTime() - start));
        return tables;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private record Asked(String typed, SearchFilter filter) {}

    /** As the pool of the service: a statement does not wait for a connection to be opened. */
    private static final class OneConnection extends PGSimpleDataSource {

        private final transient Connection kept;

        OneConnection(Connection connection) {
            kept = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        try {
                            return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection() {
            return kept;
        }
    }
}
