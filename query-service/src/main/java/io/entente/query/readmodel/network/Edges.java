package io.entente.query.readmodel.network;

import io.entente.common.date.FuzzyDate;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.time.LocalDate;
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

    /**
     * By family, the heaviest first.
     *
     * @param asOf the day of which they are to have the kind; null for the one they have
     */
    static List<Edge> of(Collection<TieEntity> ties, @Nullable LocalDate asOf) {
        Map<Ends, List<TieEntity>> byEnds = new LinkedHashMap<>();
        ties.forEach(tie -> ends(tie, tie.kindOn(asOf))
                .forEach(ends ->
                        byEnds.computeIfAbsent(ends, first -> new ArrayList<>()).add(tie)));
        return byEnds.entrySet().stream()
                .map(edge -> edge(edge.getKey(), edge.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** A tie of more than two ties each of them to every other. */
    private static List<Ends> ends(TieEntity tie, String kind) {
        List<String> actors = List.of(tie.actors);
        if (isDirected(kind)) {
            return List.of(new Ends(actors.get(0), actors.get(1), kind));
        }
        var pairs = new ArrayList<Ends>();
        List<String> sorted = actors.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(new Ends(sorted.get(i), sorted.get(j), kind));
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
