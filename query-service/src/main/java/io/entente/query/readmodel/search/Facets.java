package io.entente.query.readmodel.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many hits have each value, the most frequent values first, twenty of each kind at most.
 *
 * @param type of event; {@code ActorRegistered} counts actors
 * @param year in which they may have happened
 */
public record Facets(
        Map<String, Integer> type,
        Map<String, Integer> field,
        Map<String, Integer> place,
        Map<String, Integer> actor,
        Map<String, Integer> year) {

    private static final int VALUES_MAX = 20;

    static Facets of(List<Candidate> hits) {
        return new Facets(
                count(hits, hit -> List.of(hit.type())),
                count(hits, Candidate::fields),
                count(hits, Candidate::places),
                count(hits, Candidate::actors),
                count(hits, Candidate::years));
    }

    private static Map<String, Integer> count(
            List<Candidate> hits, Function<Candidate, ? extends Collection<String>> values) {
        var counts = new TreeMap<String, Integer>();
        hits.forEach(
                hit -> values.apply(hit).stream().distinct().forEach(value -> counts.merge(value, 1, Integer::sum)));
        var most = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(VALUES_MAX)
                .forEach(count -> most.put(count.getKey(), count.getValue()));
        return most;
    }
}
