package io.entente.query.readmodel.sides;

import io.entente.common.event.ActorId;
import io.entente.common.event.Participant;
import io.entente.common.event.ParticipantKind;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One participant of a meeting, seen from the others. */
public record Seat(Participant participant) {

    private static final String THIRD_PARTY = "third-party";

    /** A place code of the partnership; null for third parties and where the source does not say. */
    public @Nullable String side() {
        return THIRD_PARTY.equals(participant.side()) ? null : participant.side();
    }

    /** The organisation at the table: that of the title, the participant itself, else the one that is acted for. */
    public Optional<ActorId> organisation() {
        return Optional.ofNullable(participant.organisationId())
                .or(this::itself)
                .or(() -> Optional.ofNullable(participant.representing()));
    }

    /** The party that is acted for, else the organisation at the table. */
    public Optional<ActorId> principal() {
        return Optional.ofNullable(participant.representing()).or(this::organisation);
    }

    public boolean isUnnamedGroup() {
        return participant.kind() == ParticipantKind.GROUP && participant.actorId() == null;
    }

    /** They met each other: they do not sit on one side, nor for one organisation. Third parties are no side. */
    public boolean isOpposite(Seat other) {
        boolean sameSide = side() != null && Objects.equals(side(), other.side());
        boolean sameOrganisation = organisation().isPresent() && organisation().equals(other.organisation());
        return !other.equals(this) && !sameSide && !sameOrganisation;
    }

    private Optional<ActorId> itself() {
        return participant.kind() == ParticipantKind.ORGANISATION
                ? Optional.ofNullable(participant.actorId())
                : Optional.empty();
    }
}
