package io.entente.query.readmodel.search;

import io.entente.query.readmodel.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a text must contain to be found: for every term, one of several lexemes.
 *
 * <p>A term stands for itself, for itself joined with its neighbour, for the fields in whose labels it occurs, for the
 * actors in whose names it occurs, and for the words it may be a misspelling of.
 */
final class TextQuery {

    private final List<Set<String>> lexemes;

    private TextQuery(List<Set<String>> lexemes) {
        this.lexemes = lexemes;
    }

    static TextQuery of(Terms terms) {
        List<String> words = terms.words();
        List<String> joined = Words.joined(words);
        return new TextQuery(IntStream.range(0, words.size())
                .<Set<String>>mapToObj(term -> {
                    var alternatives = new LinkedHashSet<>(List.of(words.get(term)));
                    alternatives.addAll(joined.subList(Math.max(0, term - 1), Math.min(term + 1, joined.size())));
                    alternatives.addAll(fields(alternatives));
                    return alternatives;
                })
                .toList());
    }

    /** The same, where a term may also be one of these words. */
    TextQuery orWords(int term, List<String> words) {
        var others = new ArrayList<>(words);
        others.addAll(fields(words));
        return or(new Terms.Stretch(term, term + 1), others);
    }

    /** The same, where each term of the stretch may also be one of these lexemes. */
    TextQuery or(Terms.Stretch stretch, List<String> others) {
        var more = new ArrayList<Set<String>>(lexemes);
        for (int term = stretch.from(); term < stretch.to(); term++) {
            var alternatives = new LinkedHashSet<>(lexemes.get(term));
            alternatives.addAll(others);
            more.set(term, alternatives);
        }
        return new TextQuery(more);
    }

    /** The part about one stretch of terms. */
    TextQuery of(Terms.Stretch stretch) {
        return new TextQuery(lexemes.subList(stretch.from(), stretch.to()));
    }

    /** In PostgreSQL's text form, with lexemes that must be there besides; of each set one. */
    String narrowedTo(List<Set<String>> required) {
        var all = new ArrayList<>(lexemes);
        all.addAll(required);
        return all.stream().map(TextQuery::anyOf).collect(Collectors.joining(" & "));
    }

    /** In PostgreSQL's text form. */
    String text() {
        return narrowedTo(List.of());
    }

    /** All lexemes that a text may contain because of this query. */
    Set<String> words() {
        return lexemes.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> fields(Collection<String> words) {
        return words.stream()
                .flatMap(word -> FieldLabels.fieldsNamed(word).stream())
                .map(Lexemes::field)
                .distinct()
                .toList();
    }

    private static String anyOf(Set<String> alternatives) {
        return alternatives.stream().map(Words::quoted).collect(Collectors.joining(" | ", "(", ")"));
    }
}
