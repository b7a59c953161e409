package io.entente.query.readmodel.search;

import io.entente.query.readmodel.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of one row as PostgreSQL's {@code tsvector}: where each stands, and how much it counts there. */
final class WordVector {

    /** PostgreSQL knows no later place. */
    private static final int PLACE_MAX = 16_383;

    /**
     * Part of the 1 MB that PostgreSQL accepts. One event can bring nearly as much, corrections more; filters need the
     * rest.
     */
    private static final int WORD_BYTES_MAX = 700_000;

    /** A place takes two bytes; the number of places and its alignment take three. */
    private static final int PLACE_BYTES = 2;

    private static final int PLACES_BYTES = 3;

    private final Map<String, StringBuilder> places = new TreeMap<>();
    private int last;
    private int wordBytes;

    /** Adds the words of a text as long as there is room; two joined neighbours get the place of the first one. */
    WordVector with(Passage passage) {
        List<String> words = Words.of(passage.text());
        List<String> joined = passage.isFoundWithoutSpaces() ? Words.joined(words) : List.of();
        for (int i = 0; i < words.size(); i++) {
            last++;
            put(words.get(i), passage.kind().weight());
            if (i < joined.size()) {
                put(joined.get(i), passage.kind().weight());
            }
        }
        return this;
    }

    /** A lexeme that stands for texts of that kind: who bears names, what has labels. */
    WordVector with(String lexeme, Passage.Kind kind) {
        last++;
        put(lexeme, kind.weight());
        return this;
    }

    /** A lexeme to narrow a search by. */
    WordVector with(String lexeme) {
        places.computeIfAbsent(lexeme, absent -> new StringBuilder());
        return this;
    }

    /** In PostgreSQL's text form. */
    String text() {
        var text = new StringBuilder();
        places.forEach((lexeme, where) -> {
            text.append(text.isEmpty() ? "" : " ").append(Words.quoted(lexeme));
            text.append(where.isEmpty() ? "" : ":").append(where);
        });
        return text.toString();
    }

    private void put(String lexeme, char weight) {
        int bytes = PLACE_BYTES
                + (places.containsKey(lexeme) ? 0 : PLACES_BYTES + lexeme.getBytes(StandardCharsets.UTF_8).length);
        if (wordBytes + bytes > WORD_BYTES_MAX) {
            return;
        }
        wordBytes += bytes;
        StringBuilder where = places.computeIfAbsent(lexeme, absent -> new StringBuilder());
        where.append(where.isEmpty() ? "" : ",")
                .append(Math.min(last, PLACE_MAX))
                .append(weight);
    }
}
