package io.entente.query.readmodel.search;

import io.entente.query.readmodel.selection.RowSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the search as it is now, or as one stream had filled it at an instant.
 *
 * @param name as statements name it
 * @param rows the statement that makes the rows of the past; empty for those of now
 * @param values that {@code rows} needs
 */
record SearchedTable(String name, String rows, List<Object> values) {

    private static final String ENTRIES = "search_entry";
    private static final String DICTIONARY = "entente.search_word";
    private static final String WITH = "with ";

    static SearchedTable entries(RowSource source) {
        var values = new ArrayList<>();
        String rows = source.from(ENTRIES, values);
        // Only a fold needs values: its rows. They are the first that a statement is given.
        return new SearchedTable(ENTRIES, values.isEmpty() ? "" : rows.replaceAll("\\?\\d+", "?"), values);
    }

    static SearchedTable dictionary() {
        return new SearchedTable(DICTIONARY, "", List.of());
    }

    /** Words that were known in the past, in place of the dictionary. */
    static SearchedTable ofWords(List<String> words) {
        return new SearchedTable(
                DICTIONARY, "unnest(cast(? as text[])) as past (word)", List.of((Object) words.toArray(String[]::new)));
    }

    boolean isPast() {
        return !rows.isEmpty();
    }

    /** The statement, about these rows; {@link #values()} come before its own. */
    String in(String sql) {
        if (!isPast()) {
            return sql;
        }
        String made = WITH + "known as materialized (select * from " + rows + ")";
        String about = sql.replace(name, "known");
        return about.startsWith(WITH) ? made + ", " + about.substring(WITH.length()) : made + " " + about;
    }
}
