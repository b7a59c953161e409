package io.entente.query.readmodel.search;

import io.entente.query.readmodel.words.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of one row as PostgreSQL's {@code tsvector}: where each stands, and how much it counts there. */
final class WordVector {

    /** PostgreSQL knows no later place. */
    private static final int PLACE_MAX = 16_383;

    private final Map<String, StringBuilder> places = new TreeMap<>();
    private int last;

    /** The words of a text; joined neighbours stand where the first of the two does. */
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
        StringBuilder where = places.computeIfAbsent(lexeme, absent -> new StringBuilder());
        where.append(where.isEmpty() ? "" : ",")
                .append(Math.min(last, PLACE_MAX))
                .append(weight);
    }
}
