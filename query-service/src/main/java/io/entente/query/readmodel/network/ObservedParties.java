package io.entente.query.readmodel.network;

import io.entente.common.event.ActorId;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.IndicatorReported;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.Participant;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.readmodel.sides.Seat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whom an event takes for parties of the partnership, before anybody says who they are. */
final class ObservedParties {

    private ObservedParties() {}

    /** Empty when the event tells of none. Third parties are none. */
    static List<String> in(PartnershipEvent event) {
        if (event instanceof AgreementSigned signed) {
            return values(signed.parties().stream());
        }
        if (event instanceof IndicatorReported reported) {
            return values(reported.parties().stream());
        }
        return event instanceof MeetingHeld held ? values(represented(held.participants())) : List.of();
    }

    private static Stream<ActorId> represented(List<Participant> participants) {
        return participants.stream()
                .filter(participant -> new Seat(participant).side() != null)
                .map(Participant::representing)
                .filter(Objects::nonNull);
    }

    private static List<String> values(Stream<ActorId> actors) {
        return actors.map(ActorId::value).distinct().toList();
    }
}
