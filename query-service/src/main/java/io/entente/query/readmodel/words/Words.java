package io.entente.query.readmodel.words;

import io.entente.common.text.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How texts are cut into words that can be compared: folded, letters and digits only. */
public final class Words {

    /** Longer ones are no words, and PostgreSQL takes no lexeme of more than 2 KB. */
    private static final int CHARS_MAX = 100;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** In the order of the text, repetitions kept; empty when there is no letter and no digit. */
    public static List<String> of(String text) {
        return Stream.of(NO_WORD.split(NameFolding.fold(text)))
                .filter(word -> !word.isEmpty() && word.length() <= CHARS_MAX)
                .toList();
    }

    /**
     * The key of the text without spaces, for every two neighbouring words: {@code ha noi} gives {@code hanoi}.
     *
     * <p>Vietnamese writes one word as several syllables, and other languages write it as one.
     */
    public static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>();
        for (int i = 0; i + 1 < words.size(); i++) {
            joined.add(words.get(i) + words.get(i + 1));
        }
        return joined;
    }

    /** The words and their joined neighbours, each once. */
    public static Set<String> keys(String text) {
        List<String> words = of(text);
        var keys = new TreeSet<>(words);
        keys.addAll(joined(words));
        return keys;
    }

    /** As PostgreSQL reads a lexeme, whatever is in it. */
    public static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
