package io.entente.query.readmodel.naming;

import io.entente.common.event.LangMap;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What actors are called today. Needs {@link io.entente.query.http.ReadSnapshot}. */
@Singleton
public class Names {

    private final RowSource rows;

    Names(RowSource rows) {
        this.rows = rows;
    }

    /** By actor id. Who is not registered has no name. */
    public Map<String, LangMap> of(Collection<String> actorIds) {
        if (actorIds.isEmpty()) {
            return Map.of();
        }
        return rows
                .select(NamedActorEntity.class, "actor")
                .whereOneOf("actor_id", actorIds)
                .listBy("actor_id, stream_id")
                .stream()
                .collect(Collectors.toMap(row -> row.actorId, row -> row.name, (first, second) -> first));
    }
}
