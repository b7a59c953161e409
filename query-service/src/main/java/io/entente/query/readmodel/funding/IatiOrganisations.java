package io.entente.query.readmodel.funding;

import io.entente.common.event.Identifier;
import io.entente.common.event.LangMap;
import io.entente.query.readmodel.funding.IatiActivity.Organisation;
import io.entente.query.readmodel.selection.RowSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Organisations by the id of the actor, as they are known now. */
record IatiOrganisations(Map<String, Organisation> byActor) {

    private static final String SCHEME = "iati-org";

    static IatiOrganisations of(RowSource rows, Collection<String> actors) {
        Map<String, Organisation> byActor = new HashMap<>();
        List<String> wanted = actors.stream().distinct().toList();
        if (!wanted.isEmpty()) {
            rows.select(OrganisationEntity.class, "actor")
                    .whereOneOf("actor_id", wanted)
                    .listBy("actor_id")
                    .forEach(row -> byActor.put(
                            row.actorId, new Organisation(ref(row.identifiers), row.iatiOrganisationType, row.name)));
        }
        return new IatiOrganisations(byActor);
    }

    /** An actor that nobody registered has its id for a name. */
    Organisation get(String actorId) {
        return byActor.getOrDefault(actorId, new Organisation(null, null, LangMap.of("und", actorId)));
    }

    private static @Nullable String ref(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme().equals(SCHEME))
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }
}
