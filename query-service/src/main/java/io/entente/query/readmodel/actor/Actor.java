package io.entente.query.readmodel.actor;

import io.entente.common.event.Identifier;
import io.entente.common.event.LangMap;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A registered person or organisation as readers get it.
 *
 * @param iatiOrganisationType code of the IATI list OrganisationType
 * @param statedInSource whether the source names the actor, or it was concluded
 * @param roles the offices in which it was seen, in the order of being seen; the latest twenty
 * @param appearances in how many meetings, visits and so on it has a part
 * @param firstSeen the earliest day of the first time; null when nobody can date any
 * @param lastSeen the latest day of the last time; null when nobody can date any
 * @param eventIds the registration and the events that record the roles, each with the corrections that it rests on
 */
public record Actor(
        String actorId,
        String kind,
        LangMap name,
        List<String> aliases,
        List<Identifier> identifiers,
        @Nullable String organisationType,
        @Nullable String iatiOrganisationType,
        @Nullable String placeId,
        @Nullable String parentId,
        @Nullable Boolean publicOfficial,
        @Nullable Boolean statedInSource,
        @Nullable String note,
        List<ActorRole> roles,
        Sightings appearances,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    static Actor of(ActorEntity row, List<ActorRole> roles, @Nullable SightingEntity seen) {
        return new Actor(
                row.actorId,
                row.kind,
                row.name,
                List.of(row.aliases),
                row.identifiers,
                row.organisationType,
                row.iatiOrganisationType,
                row.placeId,
                row.parentId,
                row.publicOfficial,
                row.statedInSource,
                row.note,
                roles,
                seen == null ? Sightings.NONE : Sightings.of(seen),
                seen == null ? null : seen.firstSeen,
                seen == null ? null : seen.lastSeen,
                Stream.concat(row.eventIds.stream(), roles.stream().flatMap(role -> role.eventIds().stream()))
                        .distinct()
                        .toList(),
                Stream.concat(row.sources.stream(), roles.stream().flatMap(role -> role.sources().stream()))
                        .distinct()
                        .toList());
    }
}
