package io.entente.query.readmodel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is searched besides words; null and empty for anything.
 *
 * @param types one of these
 * @param year in which it may have happened
 */
record SearchFilter(
        List<String> types,
        @Nullable String field,
        @Nullable String place,
        @Nullable String actor,
        @Nullable Integer year,
        @Nullable String partnership) {

    static final SearchFilter NONE = new SearchFilter(List.of(), null, null, null, null, null);

    /** Lexemes that an entry must have, of each set one. */
    List<Set<String>> lexemes() {
        var required = new ArrayList<Set<String>>();
        if (!types.isEmpty()) {
            required.add(types.stream().map(Lexemes::type).collect(Collectors.toUnmodifiableSet()));
        }
        add(required, field, Lexemes::field);
        add(required, place, Lexemes::place);
        add(required, actor, Lexemes::actor);
        add(required, year == null ? null : year.toString(), Lexemes::year);
        add(required, partnership, Lexemes::stream);
        return required;
    }

    private static void add(List<Set<String>> required, @Nullable String value, UnaryOperator<String> lexeme) {
        if (value != null) {
            required.add(Set.of(lexeme.apply(value)));
        }
    }
}
