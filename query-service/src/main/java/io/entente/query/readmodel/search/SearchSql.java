package io.entente.query.readmodel.search;

/** The statements of a search. What a client sends is only ever bound. */
final class SearchSql {

    /** Plans are made for the words at hand: what finds a rare word is ruin for a common one. */
    static final String SETTINGS = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    /** All of them take about 30 ms; they hold the page of every word that more than one event in forty has. */
    private static final int FIRST_EVENTS = 20_000;

    /** A shorter word is not corrected. */
    private static final int CORRECTED_CHARS_MIN = 4;

    /** Each text query of the array, numbered from 1, with the actors whose names it matches. */
    static final String NAMED_ACTORS = """
            select asked.number, actor.entry_key, actor.passages
            from unnest(cast(? as text[])) with ordinality as asked (query, number)
            cross join lateral (
                select entry_key, passages from search_entry
                where kind = 'actor' and words @@ cast(asked.query as tsquery)
                order by entry_key limit ?) as actor
            order by asked.number, actor.entry_key""";

    /** Of an array of terms those that are in the dictionary. */
    static final String KNOWN_WORDS = """
            select word from entente.search_word where word = any(cast(? as text[]))""";

    /**
     * Each term of the array, numbered from 1, with the words of the dictionary that share most trigrams with it. A short
     * term is set aside first: it is like too many words.
     */
    static final String SIMILAR_WORDS = """
            with asked as materialized (
                select term, number from unnest(cast(? as text[])) with ordinality as typed (term, number)
                where length(term) >= %d)
            select asked.number, known.word
            from asked
            cross join lateral (
                select word, similarity(word, asked.term) as likeness from entente.search_word
                where word %% asked.term
                order by likeness desc, word limit ?) as known
            order by asked.number, known.likeness desc, known.word""".formatted(CORRECTED_CHARS_MIN);

    /** What the words of entries are taken from. */
    static final String NAMES = "select passages, fields from search_entry";

    /** How many events PostgreSQL believes to match; it does not look. */
    static final String ESTIMATE = """
            explain (format json) select 1 from search_entry
            where kind = 'event' and words @@ cast(? as tsquery)""";

    /** Reads an index backwards: what is not known to have a day comes last. */
    static final String NEWEST_FIRST = "occurred_known desc, occurred_sort_day desc, stream_id desc, entry_key desc";

    /** Few take less than 1 ms; they hold most words that would be slow to look up, because very many events have these. */
    private static final int NEWEST_EVENTS = 500;

    /**
     * Whether anything matches: one of the newest events, or else any entry. Materialized: planned as if all were read, and
     * so by the index, though the first suffices.
     */
    static final String MATCHES_ANY = """
            with asked as materialized (select cast(? as tsquery) as query),
            matching as materialized (select from search_entry where words @@ cast(? as tsquery))
            select exists (
                    select from (
                        select words from search_entry where kind = 'event'
                        order by %s
                        limit %d) as newest
                    where words @@ (select query from asked))
                or exists (select from matching)""".formatted(NEWEST_FIRST, NEWEST_EVENTS);

    /** The day of what has none is behind all others. */
    static final String OLDEST_FIRST = "occurred_sort_day, stream_id, entry_key";

    /** By the first and the one behind so many, which takes less than 1 ms, it is seen of which years the first events are. */
    private static final int SEEN_EVENTS = 1_000;

    /** The entries of two arrays of stream ids and keys, numbered from 1, in that order. */
    static final String ENTRIES = """
            select asked.number, entry.source, entry.event_id, entry.occurred, entry.passages,
                   entry.parent_retracted, entry.event_ids, entry.sources
            from unnest(cast(? as text[]), cast(? as text[])) with ordinality as asked (stream_id, entry_key, number)
            join search_entry as entry using (stream_id, entry_key)
            order by asked.number""";

    private SearchSql() {}

    /** Looks up every event that matches: for words that few have. */
    static String candidates(SearchOrder order) {
        // Offset: planned alone, else an index of the order would be read to its end for what few have.
        return candidates(order, """
            select stream_id, entry_key, occurred_known, occurred_sort_day from search_entry
            where kind = 'event' and words @@ cast(? as tsquery)
            offset 0""");
    }

    /** The same, where the first years of the order suffice: most of the matching events need not be fetched. */
    static String candidatesOfYears(SearchOrder order) {
        return candidates(order, """
            select stream_id, entry_key, occurred_known, occurred_sort_day from search_entry
            where kind = 'event' and words @@ cast(? as tsquery) and words @@ cast(? as tsquery)
            offset 0""");
    }

    /** The years of the first event of the order and of one far behind it; fewer rows when there are few that have a day. */
    static String firstYears(SearchOrder order) {
        String event = """
                (select %d as number, extract(year from occurred_sort_day) as year, occurred_known
                from search_entry where kind = 'event' order by %s offset %d limit 1)""";
        return "select year from (" + event.formatted(1, order.events(), 0) + " union all "
                + event.formatted(2, order.events(), SEEN_EVENTS) + ") as seen where occurred_known order by number";
    }

    /**
     * Looks through the first events of the order only, whatever matches, and no further than it must: bounded however
     * common the words are, and quick for the most common ones.
     */
    static String candidatesAmongFirst(SearchOrder order) {
        return candidates(order, """
            select stream_id, entry_key, occurred_known, occurred_sort_day from (
                select stream_id, entry_key, occurred_known, occurred_sort_day, words from search_entry
                where kind = 'event'
                order by %s
                limit %d) as early
            where words @@ cast(? as tsquery)""".formatted(order.events(), FIRST_EVENTS));
    }

    /** Actors and, of the given events, the first; ranked are only these. */
    private static String candidates(SearchOrder order, String events) {
        return """
                with asked as (select cast(? as tsquery) as exact, cast(? as tsquery) as ranked),
                actor as (
                    select stream_id, entry_key from search_entry
                    where kind = 'actor' and words @@ cast(? as tsquery)
                    order by entry_key limit ?),
                matching as not materialized (%s),
                event as (
                    select stream_id, entry_key from matching
                    order by %s limit ?),
                found as materialized (select * from actor union all select * from event)
                select kind, words @@ exact as exact, round(cast(10 * ts_rank(words, ranked) as numeric), 4) as score,
                    occurred_known, occurred_sort_day, stream_id, entry_key, type, actors, fields, places, years
                from asked, found join search_entry using (stream_id, entry_key)""".formatted(events, order.events());
    }
}
