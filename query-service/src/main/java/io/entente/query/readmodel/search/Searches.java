package io.entente.query.readmodel.search;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches in steps whose cost does not grow with what is found: who is named, what matches, and, where that is little,
 * what was meant.
 */
@Singleton
class Searches {

    /** How many events are ranked and counted, the first of the order: for most the newest. More are not looked at, and the answer says so. */
    static final int EVENTS_MAX = 500;

    /** Fewer hits let misspellings be looked for. */
    private static final int FEW_HITS = 3;

    private static final int CORRECTIONS_MAX = 2;

    private final SearchIndex index;

    Searches(SearchIndex index) {
        this.index = index;
    }

    Found search(Terms terms, Scope scope) {
        index.prepare();
        TextQuery exact = TextQuery.of(terms);
        var actors = NamedActors.among(index.named(terms.stretches(), exact));
        TextQuery named = actors.addTo(exact);
        Found found = found(named, named, scope, actors, Map.of());
        if (found.candidates().size() >= FEW_HITS) {
            return found;
        }
        Map<Integer, List<String>> corrections = index.similarWords(scope.rows(), terms.words(), CORRECTIONS_MAX);
        return corrections.isEmpty() ? found : corrected(terms, named, scope, actors, corrections);
    }

    private Found corrected(
            Terms terms, TextQuery exact, Scope scope, NamedActors actors, Map<Integer, List<String>> corrections) {
        TextQuery wider = exact;
        var byTerm = new LinkedHashMap<String, List<String>>();
        for (Map.Entry<Integer, List<String>> correction : corrections.entrySet()) {
            int term = correction.getKey();
            wider = wider.orWords(term, correction.getValue());
            byTerm.put(terms.words().get(term), correction.getValue());
        }
        return found(exact, wider, scope, actors, byTerm);
    }

    private Found found(
            TextQuery exact, TextQuery query, Scope scope, NamedActors actors, Map<String, List<String>> corrections) {
        List<Candidate> candidates = index.candidates(exact, query, scope, EVENTS_MAX + 1).stream()
                .sorted(Comparator.comparing(Candidate::standing, scope.order().standings()))
                .toList();
        boolean complete = candidates.size() <= EVENTS_MAX;
        return new Found(
                complete ? candidates : candidates.subList(0, EVENTS_MAX),
                complete,
                actors,
                query.words(),
                corrections);
    }
}
