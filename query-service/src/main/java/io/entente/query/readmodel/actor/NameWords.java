package io.entente.query.readmodel.actor;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.words.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of names as they are looked up: folded, and the whole name without its spaces as one more. */
final class NameWords {

    private static final int QUERY_CHARS_MAX = 200;

    /** Longer than what is looked up by the whole name, and far from the 2 KB at which PostgreSQL takes no lexeme. */
    private static final int WHOLE_CHARS_MAX = 400;

    private NameWords() {}

    /** Empty when nothing is left of the text. */
    static Set<String> of(String text) {
        List<String> words = Words.of(text);
        var all = new LinkedHashSet<>(words);
        if (!words.isEmpty()) {
            all.add(whole(words));
        }
        return all;
    }

    /**
     * What finds names that have a word beginning with each word of the text, or one beginning with all of them written
     * as one, as PostgreSQL writes a {@code tsquery}.
     *
     * @throws InvalidParameterException when there is no word in it, or it is longer than any name
     */
    static String query(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty() || text.length() > QUERY_CHARS_MAX) {
            throw new InvalidParameterException("q", "must be the beginning of a name, of at most 200 characters");
        }
        String each = words.stream().map(word -> Words.quoted(word) + ":*").collect(Collectors.joining(" & "));
        return "(" + each + ") | " + Words.quoted(whole(words)) + ":*";
    }

    /** As many of the words as fit, the first at least. */
    private static String whole(List<String> words) {
        var whole = new StringBuilder();
        for (String word : words) {
            if (whole.length() + word.length() > WHOLE_CHARS_MAX) {
                break;
            }
            whole.append(word);
        }
        return whole.toString();
    }
}
