package io.entente.query.readmodel.involvement;

import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import io.entente.common.event.AnniversaryCommemorated;
import io.entente.common.event.CommitmentMade;
import io.entente.common.event.FollowUpRecorded;
import io.entente.common.event.FundingCommitted;
import io.entente.common.event.FundingDisbursed;
import io.entente.common.event.IndicatorReported;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.MembershipStatusChanged;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.common.event.Party;
import io.entente.common.event.PriorityDeclared;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.ProgrammeOrganisation;
import io.entente.common.event.ProgressReported;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.StatementMade;
import io.entente.common.event.TaskAssigned;
import io.entente.common.event.VisitConducted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who is involved in an event of each type, and where it took place. */
public final class Involvement {

    private static final Map<Class<?>, Function<PartnershipEvent, Involved>> BY_TYPE = new Involvement()
            .of(MeetingHeld.class, Involvement::in)
            .of(VisitConducted.class, Involvement::in)
            .of(SiteVisited.class, Involvement::in)
            .of(AgreementSigned.class, Involvement::in)
            .of(PartnershipEstablished.class, Involvement::in)
            .of(AnniversaryCommemorated.class, Involvement::in)
            .of(ProgrammeLaunched.class, Involvement::in)
            .of(FundingCommitted.class, Involvement::in)
            .of(CommitmentMade.class, Involvement::in)
            .of(TaskAssigned.class, Involvement::in)
            .of(FollowUpRecorded.class, Involvement::in)
            .of(StatementMade.class, Involvement::in)
            .of(PriorityDeclared.class, Involvement::in)
            .of(MembershipStatusChanged.class, Involvement::in)
            .of(IndicatorReported.class, Involvement::in)
            .of(PartnershipStatusChanged.class, nobody -> Involved.NOBODY)
            .of(AgreementAmended.class, nobody -> Involved.NOBODY)
            .of(AgreementTerminated.class, nobody -> Involved.NOBODY)
            .of(FundingDisbursed.class, nobody -> Involved.NOBODY)
            .of(ProgressReported.class, nobody -> Involved.NOBODY)
            .complete();

    private final Map<Class<?>, Function<PartnershipEvent, Involved>> byType = new HashMap<>();

    private Involvement() {}

    public static Involved of(PartnershipEvent event) {
        return Objects.requireNonNull(BY_TYPE.get(event.getClass())).apply(event);
    }

    private Map<Class<?>, Function<PartnershipEvent, Involved>> complete() {
        List<Class<?>> missing = Stream.<Class<?>>of(PartnershipEvent.class.getPermittedSubclasses())
                .filter(type -> !byType.containsKey(type))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("nobody says who is involved in " + missing);
        }
        return Map.copyOf(byType);
    }

    private <E extends PartnershipEvent> Involvement of(Class<E> type, Function<E, Involved> involved) {
        byType.put(type, event -> involved.apply(type.cast(event)));
        return this;
    }

    private static Involved in(MeetingHeld held) {
        return Involved.at(held.place()).and(held.participants());
    }

    private static Involved in(VisitConducted visit) {
        return Involved.at(visit.place())
                .and(visit.head())
                .and(visit.delegation())
                .andActors(visit.hostIds());
    }

    private static Involved in(SiteVisited visited) {
        return Involved.NOBODY
                .and(visited.visitors())
                .andActors(visited.hostIds())
                .andActors(visited.site().operatorId());
    }

    private static Involved in(AgreementSigned signed) {
        return Involved.at(signed.place()).and(signed.signatories()).andActors(signed.parties());
    }

    private static Involved in(PartnershipEstablished established) {
        return Involved.NOBODY.andActors(
                established.parties().stream().map(Party::actorId).toList());
    }

    private static Involved in(AnniversaryCommemorated commemorated) {
        return Involved.at(commemorated.place());
    }

    private static Involved in(ProgrammeLaunched launched) {
        return Involved.at(launched.place())
                .andActors(launched.organisations().stream()
                        .map(ProgrammeOrganisation::actorId)
                        .toList());
    }

    private static Involved in(FundingCommitted committed) {
        return Involved.NOBODY.andActors(committed.funderId(), committed.recipientId());
    }

    private static Involved in(CommitmentMade made) {
        return Involved.of(made.madeBy())
                .andActors(made.obligorIds())
                .andActors(made.beneficiaryIds())
                .andActors(made.concurringIds());
    }

    private static Involved in(TaskAssigned assigned) {
        return Involved.of(assigned.assignedBy())
                .andActors(assigned.assigneeIds())
                .andActors(assigned.reportToId());
    }

    private static Involved in(FollowUpRecorded followUp) {
        return Involved.NOBODY.andActors(followUp.byId());
    }

    private static Involved in(StatementMade statement) {
        return Involved.of(statement.speaker());
    }

    private static Involved in(PriorityDeclared declared) {
        return Involved.of(declared.declaredBy()).andActors(declared.onBehalfOf());
    }

    private static Involved in(MembershipStatusChanged changed) {
        return Involved.NOBODY.andActors(changed.memberId(), changed.organisationId());
    }

    private static Involved in(IndicatorReported reported) {
        return Involved.NOBODY.andActors(reported.parties());
    }
}
