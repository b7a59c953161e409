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

    private static final Map<Class<?>, Function<PartnershipEvent, Cast>> BY_TYPE = new Involvement()
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
            .of(PartnershipStatusChanged.class, nobody -> Cast.nowhere())
            .of(AgreementAmended.class, nobody -> Cast.nowhere())
            .of(AgreementTerminated.class, nobody -> Cast.nowhere())
            .of(FundingDisbursed.class, nobody -> Cast.nowhere())
            .of(ProgressReported.class, nobody -> Cast.nowhere())
            .complete();

    private final Map<Class<?>, Function<PartnershipEvent, Cast>> byType = new HashMap<>();

    private Involvement() {}

    public static Involved of(PartnershipEvent event) {
        return Objects.requireNonNull(BY_TYPE.get(event.getClass()))
                .apply(event)
                .involved();
    }

    private Map<Class<?>, Function<PartnershipEvent, Cast>> complete() {
        List<Class<?>> missing = Stream.<Class<?>>of(PartnershipEvent.class.getPermittedSubclasses())
                .filter(type -> !byType.containsKey(type))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("nobody says who is involved in " + missing);
        }
        return Map.copyOf(byType);
    }

    private <E extends PartnershipEvent> Involvement of(Class<E> type, Function<E, Cast> cast) {
        byType.put(type, event -> cast.apply(type.cast(event)));
        return this;
    }

    private static Cast in(MeetingHeld held) {
        return Cast.at(held.place()).with(Part.PARTICIPANT, held.participants());
    }

    private static Cast in(VisitConducted visit) {
        return Cast.at(visit.place())
                .with(Part.HEAD, visit.head())
                .with(Part.DELEGATE, visit.delegation())
                .withActors(Part.HOST, visit.hostIds());
    }

    private static Cast in(SiteVisited visited) {
        return Cast.nowhere()
                .with(Part.VISITOR, visited.visitors())
                .withActors(Part.HOST, visited.hostIds())
                .withActor(Part.OPERATOR, visited.site().operatorId());
    }

    private static Cast in(AgreementSigned signed) {
        return Cast.at(signed.place())
                .with(Part.SIGNATORY, signed.signatories())
                .withActors(Part.PARTY, signed.parties());
    }

    private static Cast in(PartnershipEstablished established) {
        return Cast.nowhere()
                .withActors(
                        Part.PARTY,
                        established.parties().stream().map(Party::actorId).toList());
    }

    private static Cast in(AnniversaryCommemorated commemorated) {
        return Cast.at(commemorated.place());
    }

    private static Cast in(ProgrammeLaunched launched) {
        return Cast.at(launched.place())
                .withActors(
                        Part.PROGRAMME_ORGANISATION,
                        launched.organisations().stream()
                                .map(ProgrammeOrganisation::actorId)
                                .toList());
    }

    private static Cast in(FundingCommitted committed) {
        return Cast.nowhere()
                .withActor(Part.FUNDER, committed.funderId())
                .withActor(Part.RECIPIENT, committed.recipientId());
    }

    private static Cast in(CommitmentMade made) {
        return Cast.nowhere()
                .with(Part.PROMISER, made.madeBy())
                .withActors(Part.OBLIGOR, made.obligorIds())
                .withActors(Part.BENEFICIARY, made.beneficiaryIds())
                .withActors(Part.CONCURRING, made.concurringIds());
    }

    private static Cast in(TaskAssigned assigned) {
        return Cast.nowhere()
                .with(Part.ASSIGNER, assigned.assignedBy())
                .withActors(Part.ASSIGNEE, assigned.assigneeIds())
                .withActor(Part.REPORTED_TO, assigned.reportToId());
    }

    private static Cast in(FollowUpRecorded followUp) {
        return Cast.nowhere().withActor(Part.REPORTER, followUp.byId());
    }

    private static Cast in(StatementMade statement) {
        return Cast.nowhere().with(Part.SPEAKER, statement.speaker());
    }

    private static Cast in(PriorityDeclared declared) {
        return Cast.nowhere()
                .with(Part.DECLARER, declared.declaredBy())
                .withActors(Part.DECLARED_FOR, declared.onBehalfOf());
    }

    private static Cast in(MembershipStatusChanged changed) {
        return Cast.nowhere()
                .withActor(Part.MEMBER, changed.memberId())
                .withActor(Part.NETWORK, changed.organisationId());
    }

    /** A party that is counted in a number is not seen doing anything. */
    private static Cast in(IndicatorReported reported) {
        return Cast.nowhere().naming(reported.parties());
    }
}
