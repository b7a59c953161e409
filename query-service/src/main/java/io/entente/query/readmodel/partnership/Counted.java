package io.entente.query.readmodel.partnership;

import io.entente.common.event.AgreementSigned;
import io.entente.common.event.CommitmentMade;
import io.entente.common.event.EntityId;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.TaskAssigned;
import io.entente.common.event.VisitConducted;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One thing that the overview counts. Things, not events: two events that declare the same meeting are one meeting. */
record Counted(Kind kind, String id) {

    enum Kind {
        MEETING,
        VISIT,
        SITE_VISIT,
        AGREEMENT,
        COMMITMENT,
        TASK
    }

    private static final List<Declaration<?>> DECLARATIONS = List.of(
            new Declaration<>(Kind.MEETING, MeetingHeld.class, MeetingHeld::meetingId),
            new Declaration<>(Kind.VISIT, VisitConducted.class, VisitConducted::visitId),
            new Declaration<>(Kind.SITE_VISIT, SiteVisited.class, SiteVisited::siteVisitId),
            new Declaration<>(Kind.AGREEMENT, AgreementSigned.class, AgreementSigned::agreementId),
            new Declaration<>(Kind.COMMITMENT, CommitmentMade.class, CommitmentMade::commitmentId),
            new Declaration<>(Kind.TASK, TaskAssigned.class, TaskAssigned::taskId));

    /** What the event declares; empty when it declares nothing that is counted. */
    static Optional<Counted> in(PartnershipEvent event) {
        return DECLARATIONS.stream()
                .flatMap(declaration -> declaration.in(event).stream())
                .findFirst();
    }

    private record Declaration<E extends PartnershipEvent>(Kind kind, Class<E> type, Function<E, EntityId> id) {

        Optional<Counted> in(PartnershipEvent event) {
            return type.isInstance(event)
                    ? Optional.of(new Counted(kind, id.apply(type.cast(event)).value()))
                    : Optional.empty();
        }
    }
}
