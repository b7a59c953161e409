package io.entente.query.readmodel.network;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.ActorId;
import io.entente.common.event.LangMap;
import io.entente.query.readmodel.naming.Names;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Walks the network. An answer holds {@value TIES_MAX} ties at most; of more, the heaviest of those that the fewest steps
 * reach.
 */
@Singleton
class Networks {

    static final int TIES_MAX = 1_000;

    private final Names names;

    Networks(Names names) {
        this.names = names;
    }

    /** @param language of the labels */
    Graph graph(RowSource rows, NetworkFilter filter, LabelLanguage language) {
        List<TieEntity> ties = filter.ego() == null
                ? Ties.heaviest(rows, filter, TIES_MAX + 1)
                : around(rows, filter, filter.ego().value());
        boolean truncated = ties.size() > TIES_MAX;
        List<Edge> edges = Edges.of(truncated ? ties.subList(0, TIES_MAX) : ties, filter.asOf());
        Set<String> actors = new LinkedHashSet<>();
        Stream.ofNullable(filter.ego()).map(ActorId::value).forEach(actors::add);
        edges.forEach(edge -> actors.addAll(List.of(edge.from(), edge.to())));
        Map<String, LangMap> named = names.of(actors);
        List<Node> nodes =
                actors.stream().map(id -> Node.of(id, named.get(id), language)).toList();
        return new Graph(nodes, edges, truncated);
    }

    /** Step by step, those reached by one step before those reached by two. */
    private static List<TieEntity> around(RowSource rows, NetworkFilter filter, String ego) {
        Map<TieEntity.Key, TieEntity> ties = new LinkedHashMap<>();
        Set<String> reached = new HashSet<>(Set.of(ego));
        Collection<String> frontier = List.of(ego);
        for (int step = 0; step < filter.depth() && !frontier.isEmpty() && ties.size() <= TIES_MAX; step++) {
            // Those found so far may be found again; they shall not take the place of new ones.
            int max = TIES_MAX + 1 + ties.size();
            var next = new LinkedHashSet<String>();
            for (TieEntity tie : Ties.of(rows, filter, frontier, max)) {
                ties.putIfAbsent(new TieEntity.Key(tie.streamId, tie.tieKey), tie);
                next.addAll(List.of(tie.actors));
            }
            next.removeAll(reached);
            reached.addAll(next);
            frontier = next;
        }
        return new ArrayList<>(ties.values());
    }
}
