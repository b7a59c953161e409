package io.entente.common.event;

import static io.entente.common.event.Components.required;

import org.jspecify.annotations.Nullable;

/**
 * Who took part, with the title held at the time.
 *
 * @param actorId the registered actor; null if unnamed
 * @param nameAsReported the name as the source spells it; null only when the source itself speaks
 * @param sourceId the source that speaks for itself
 * @param role title at the time, as reported
 * @param organisationId the organisation to which the title belongs
 * @param representing the party for which the participant acts; null if the source does not say
 * @param side the side at the table: a place code of the partnership, or third-party
 */
public record Participant(
        @Nullable ActorId actorId,
        ParticipantKind kind,
        @Nullable String nameAsReported,
        @Nullable SourceId sourceId,
        @Nullable LangMap role,
        @Nullable ActorId organisationId,
        @Nullable ActorId representing,
        @Nullable String representingNote,
        @Nullable String side,
        @Nullable String capacity,
        @Nullable HeadCount count,
        @Nullable LangMap description) {

    public Participant {
        required("kind", kind);
    }
}
