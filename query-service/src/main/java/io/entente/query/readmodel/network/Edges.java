package io.entente.query.readmodel.network;

import io.entente.common.date.FuzzyDate;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ties as edges: each pair of actors once for each kind, whatever in how many partnerships. */
final class Edges {

    private static final Comparator<Edge> ORDER = Comparator.comparing((Edge edge) -> EdgeFamily.rank(edge.kind()))
            .thenComparing(Edge::weight, Comparator.reverseOrder())
            .thenComparing(Edge::from)
            .thenComparing(Edge::to);

    private record Ends(String from, String to, String kind) {}

    private Edges() {}

    /** By family, the heaviest first. */
    static List<Edge> of(Collection<TieEntity> ties) {
        Map<Ends, List<TieEntity>> byEnds = new LinkedHashMap<>();
        ties.forEach(tie -> ends(tie).forEach(ends -> byEnds.computeIfAbsent(ends, first -> new ArrayList<>())
                .add(tie)));
        return byEnds.entrySet().stream()
                .map(edge -> edge(edge.getKey(), edge.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** A tie of more than two ties each of them to every other. */
    private static List<Ends> ends(TieEntity tie) {
        List<String> actors = List.of(tie.actors);
        if (isDirected(tie.kind)) {
            return List.of(new Ends(actors.get(0), actors.get(1), tie.kind));
        }
        var pairs = new ArrayList<Ends>();
        List<String> sorted = actors.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(new Ends(sorted.get(i), sorted.get(j), tie.kind));
            }
        }
        return pairs;
    }

    static boolean isDirected(String kind) {
        return !EdgeFamily.PARTNERSHIP.kinds().contains(kind)
                && !EdgeFamily.MET.kinds().contains(kind);
    }

    private static Edge edge(Ends ends, List<TieEntity> ties) {
        return new Edge(
                ends.from(),
                ends.to(),
                ends.kind(),
                began(ties),
                ties.stream().mapToInt(tie -> tie.weight).sum(),
                amountKnown(ties),
                distinct(ties, tie -> Stream.of(tie.streamId)),
                distinct(ties, tie -> tie.eventIds.stream()),
                distinct(ties, tie -> tie.sources.stream()));
    }

    private static @Nullable String began(List<TieEntity> ties) {
        return ties.stream()
                .map(tie -> tie.since)
                .filter(Objects::nonNull)
                .map(EffectiveDate::date)
                .min(FuzzyDate.CHRONOLOGICAL)
                .map(FuzzyDate::edtf)
                .orElse(null);
    }

    private static @Nullable Boolean amountKnown(List<TieEntity> ties) {
        return ties.stream()
                .map(tie -> tie.amountKnown)
                .filter(Objects::nonNull)
                .reduce(Boolean::logicalAnd)
                .orElse(null);
    }

    private static <T> List<T> distinct(List<TieEntity> ties, Function<TieEntity, Stream<T>> values) {
        return ties.stream().flatMap(values).distinct().toList();
    }
}
