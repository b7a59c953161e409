package io.entente.query.readmodel.search;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that a reader searches for, folded, each once, in the order typed. */
record Terms(List<String> words) {

    /** Every stretch of them may be a name: ten words have 55. */
    static final int WORDS_MAX = 10;

    Terms {
        words = List.copyOf(words);
    }

    /** @throws InvalidParameterException when there is no word in it, or too many */
    static Terms of(@Nullable String q) {
        List<String> words =
                q == null ? List.of() : Words.of(q).stream().distinct().toList();
        if (words.isEmpty() || words.size() > WORDS_MAX) {
            throw new InvalidParameterException("q", "must have from 1 to " + WORDS_MAX + " words");
        }
        return new Terms(words);
    }

    /** Every stretch of neighbouring words, the longest first, each from the left. */
    List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                stretches.add(new Stretch(from, from + length));
            }
        }
        return stretches;
    }

    /** @param to not in it any more */
    record Stretch(int from, int to) {

        boolean overlaps(Stretch other) {
            return from < other.to && other.from < to;
        }
    }
}
