package io.entente.query.readmodel.partnership;

import io.entente.common.event.PartnershipEvent;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the events of a partnership add up to.
 *
 * @param ids of what is counted, by kind
 * @param fields how many events touch each field of cooperation
 * @param sources ids of the documents that all this was taken from
 */
record Tally(
        SortedMap<Counted.Kind, SortedSet<String>> ids, SortedMap<String, Integer> fields, SortedSet<String> sources) {

    static final Tally NONE = new Tally(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

    private static final int TOP_FIELDS_MAX = 3;

    Tally and(PartnershipEvent event) {
        return new Tally(idsAnd(event), fieldsAnd(event), sourcesAnd(event));
    }

    Counts counts() {
        return new Counts(
                count(Counted.Kind.MEETING),
                count(Counted.Kind.VISIT),
                count(Counted.Kind.SITE_VISIT),
                count(Counted.Kind.AGREEMENT),
                count(Counted.Kind.COMMITMENT),
                count(Counted.Kind.TASK));
    }

    /** The fields that most events touch, at most three; of equals the first in the alphabet. */
    List<String> topFields() {
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TOP_FIELDS_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int count(Counted.Kind kind) {
        return ids.getOrDefault(kind, Collections.emptySortedSet()).size();
    }

    private SortedMap<Counted.Kind, SortedSet<String>> idsAnd(PartnershipEvent event) {
        return Counted.in(event)
                .map(counted -> {
                    SortedMap<Counted.Kind, SortedSet<String>> more = new TreeMap<>(ids);
                    more.merge(counted.kind(), new TreeSet<>(Set.of(counted.id())), Tally::union);
                    return more;
                })
                .orElse(ids);
    }

    private SortedMap<String, Integer> fieldsAnd(PartnershipEvent event) {
        if (event.fields().isEmpty()) {
            return fields;
        }
        var more = new TreeMap<>(fields);
        Set.copyOf(event.fields()).forEach(field -> more.merge(field, 1, Integer::sum));
        return more;
    }

    private SortedSet<String> sourcesAnd(PartnershipEvent event) {
        var named = new TreeSet<String>();
        event.sources().forEach(source -> named.add(source.sourceId().value()));
        return union(sources, named);
    }

    private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> others) {
        if (some.containsAll(others)) {
            return some;
        }
        var union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }
}
