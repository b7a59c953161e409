package io.entente.query.readmodel.actor;

import io.entente.common.text.NameFolding;
import io.entente.query.http.InvalidParameterException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of names as they are looked up: folded, and the whole name without its spaces as one more. */
final class NameWords {

    private static final int QUERY_CHARS_MAX = 200;

    private NameWords() {}

    /** Empty when nothing is left of the text. */
    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(NameFolding.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        String whole = NameFolding.foldWithoutSpaces(text);
        if (!whole.isEmpty()) {
            words.add(whole);
        }
        return words;
    }

    /**
     * What finds names that have a word beginning with each word of the text, or one beginning with all of them written
     * as one, as PostgreSQL writes a {@code tsquery}.
     *
     * @throws InvalidParameterException when there is no word in it, or it is longer than any name
     */
    static String query(String text) {
        String folded = NameFolding.fold(text);
        if (folded.isEmpty() || text.length() > QUERY_CHARS_MAX) {
            throw new InvalidParameterException("q", "must be the beginning of a name, of at most 200 characters");
        }
        String each = Arrays.stream(folded.split(" "))
                .map(word -> quoted(word) + ":*")
                .collect(Collectors.joining(" & "));
        return "(" + each + ") | " + quoted(NameFolding.foldWithoutSpaces(text)) + ":*";
    }

    static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
