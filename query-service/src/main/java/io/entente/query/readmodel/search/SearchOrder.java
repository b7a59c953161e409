package io.entente.query.readmodel.search;

import io.entente.query.http.InvalidParameterException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which order hits are shown. No two are equal in any, so a page can begin behind each.
 *
 * <p>By day, what has none comes last, whichever way round: events that nobody can date, and actors.
 */
enum SearchOrder {
    /** Actors first, then what has all words as typed, then by score, the newest first. */
    RELEVANCE("relevance", SearchSql.NEWEST_FIRST),
    OLDEST("occurred", SearchSql.OLDEST_FIRST),
    NEWEST("-occurred", SearchSql.NEWEST_FIRST);

    /** Of how many more years than were seen the events are looked up before those of all. */
    private static final int MORE_YEARS = 3;

    /** More, and a day in a far future or past would make the query long. */
    private static final int YEARS_MAX = 20;

    private static final Comparator<Standing> UNDATED_LAST =
            Comparator.comparing(Standing::dated, Comparator.reverseOrder());
    private static final Comparator<Standing> BY_OLDEST = UNDATED_LAST.thenComparing(Standing::day);
    private static final Comparator<Standing> BY_NEWEST =
            UNDATED_LAST.thenComparing(Standing::day, Comparator.reverseOrder());
    private static final Comparator<Standing> BY_RELEVANCE = Comparator.comparing(Standing::kind)
            .thenComparing(Standing::exact, Comparator.reverseOrder())
            .thenComparing(Standing::score, Comparator.reverseOrder())
            .thenComparing(BY_NEWEST);

    private final String wireName;
    private final String events;

    SearchOrder(String wireName, String events) {
        this.wireName = wireName;
        this.events = events;
    }

    /**
     * The order that the parameter {@code sort} names; null for the usual one.
     *
     * @throws InvalidParameterException when there is no such order
     */
    static SearchOrder named(@Nullable String sort) {
        return Arrays.stream(values())
                .filter(order -> order.wireName.equals(sort == null ? RELEVANCE.wireName : sort))
                .findFirst()
                .orElseThrow(() -> new InvalidParameterException("sort", "must be one of " + names()));
    }

    /** The order of events in which, where there are too many, the first are looked at; in SQL. */
    String events() {
        return events;
    }

    /**
     * Years that no event of any other year comes before; none when they would be too many.
     *
     * @param seen the years of the first event and of one far behind; fewer when there are few events
     */
    IntStream firstYears(List<Integer> seen) {
        if (seen.size() < 2) {
            return IntStream.empty();
        }
        int first = seen.get(0);
        int last = this == OLDEST ? seen.get(1) + MORE_YEARS : seen.get(1) - MORE_YEARS;
        return Math.abs(last - first) < YEARS_MAX
                ? IntStream.rangeClosed(Math.min(first, last), Math.max(first, last))
                : IntStream.empty();
    }

    Comparator<Standing> standings() {
        Comparator<Standing> order =
                switch (this) {
                    case RELEVANCE -> BY_RELEVANCE;
                    case OLDEST -> BY_OLDEST;
                    case NEWEST -> BY_NEWEST;
                };
        return order.thenComparing(Standing::streamId).thenComparing(Standing::key);
    }

    private static String names() {
        return Arrays.stream(values()).map(order -> order.wireName).collect(Collectors.joining(", "));
    }
}
