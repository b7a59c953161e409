package io.entente.common.event;

import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation received an id. Later changes come as corrections.
 *
 * @param iatiOrganisationType code of the IATI list OrganisationType
 * @param publicOfficial whether a person is recorded in a public role
 * @param statedInSource whether the source names the actor, or it was concluded
 */
public record ActorRegistered(
        ActorId actorId,
        ActorKind kind,
        LangMap name,
        List<String> aliases,
        List<Identifier> identifiers,
        @Nullable String organisationType,
        @Nullable String iatiOrganisationType,
        @Nullable PlaceId placeId,
        @Nullable ActorId parentId,
        @Nullable Boolean publicOfficial,
        @Nullable Boolean statedInSource,
        @Nullable String note,
        List<SourceRef> sources)
        implements ReferenceEvent {

    public ActorRegistered {
        required("actorId", actorId);
        required("kind", kind);
        required("name", name);
        aliases = list("aliases", aliases);
        identifiers = list("identifiers", identifiers);
        sources = list("sources", sources);
    }

    @Override
    public String streamId() {
        return actorId.value();
    }
}
