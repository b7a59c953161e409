package io.entente.query.readmodel.appearance;

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
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Row;
import io.entente.query.projection.Rows;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Who appears in an event of each type. */
final class Casts {

    private static final String NAMES_NOBODY = "it names nobody";

    private Casts() {}

    /** Handlers that pass every appearance on, whatever the event; the rest is left to the caller. */
    static <R extends Row> Handlers.Builder<R> handlers(
            Class<R> rowType, BiConsumer<Rows<R>, AppearanceRow> appearance) {
        return Handlers.forRows(rowType)
                .on(MeetingHeld.class, each(Casts::of, appearance))
                .on(VisitConducted.class, each(Casts::of, appearance))
                .on(SiteVisited.class, each(Casts::of, appearance))
                .on(AgreementSigned.class, each(Casts::of, appearance))
                .on(PartnershipEstablished.class, each(Casts::of, appearance))
                .on(ProgrammeLaunched.class, each(Casts::of, appearance))
                .on(FundingCommitted.class, each(Casts::of, appearance))
                .on(CommitmentMade.class, each(Casts::of, appearance))
                .on(TaskAssigned.class, each(Casts::of, appearance))
                .on(FollowUpRecorded.class, each(Casts::of, appearance))
                .on(StatementMade.class, each(Casts::of, appearance))
                .on(PriorityDeclared.class, each(Casts::of, appearance))
                .on(MembershipStatusChanged.class, each(Casts::of, appearance))
                .ignoring(IndicatorReported.class, "who is counted in a number is not seen doing anything")
                .ignoring(AnniversaryCommemorated.class, NAMES_NOBODY)
                .ignoring(PartnershipStatusChanged.class, NAMES_NOBODY)
                .ignoring(AgreementAmended.class, NAMES_NOBODY)
                .ignoring(AgreementTerminated.class, NAMES_NOBODY)
                .ignoring(FundingDisbursed.class, NAMES_NOBODY)
                .ignoring(ProgressReported.class, NAMES_NOBODY);
    }

    private static <R extends Row, E extends PartnershipEvent> BiConsumer<Rows<R>, EffectiveEvent<E>> each(
            Function<E, Cast> cast, BiConsumer<Rows<R>, AppearanceRow> appearance) {
        return (rows, event) -> cast.apply(event.event())
                .members()
                .forEach(member -> appearance.accept(rows, AppearanceRow.of(member, event)));
    }

    private static Cast of(MeetingHeld held) {
        return new Cast().with(Part.PARTICIPANT, held.participants());
    }

    private static Cast of(VisitConducted visit) {
        return new Cast()
                .with(Part.HEAD, visit.head())
                .with(Part.DELEGATE, visit.delegation())
                .withActors(Part.HOST, visit.hostIds());
    }

    private static Cast of(SiteVisited visited) {
        return new Cast()
                .with(Part.VISITOR, visited.visitors())
                .withActors(Part.HOST, visited.hostIds())
                .withActor(Part.OPERATOR, visited.site().operatorId());
    }

    private static Cast of(AgreementSigned signed) {
        return new Cast().with(Part.SIGNATORY, signed.signatories()).withActors(Part.PARTY, signed.parties());
    }

    private static Cast of(PartnershipEstablished established) {
        return new Cast()
                .withActors(
                        Part.PARTY,
                        established.parties().stream().map(Party::actorId).toList());
    }

    private static Cast of(ProgrammeLaunched launched) {
        return new Cast()
                .withActors(
                        Part.PROGRAMME_ORGANISATION,
                        launched.organisations().stream()
                                .map(ProgrammeOrganisation::actorId)
                                .toList());
    }

    private static Cast of(FundingCommitted committed) {
        return new Cast()
                .withActor(Part.FUNDER, committed.funderId())
                .withActor(Part.RECIPIENT, committed.recipientId());
    }

    private static Cast of(CommitmentMade made) {
        return new Cast()
                .with(Part.PROMISER, made.madeBy())
                .withActors(Part.OBLIGOR, made.obligorIds())
                .withActors(Part.BENEFICIARY, made.beneficiaryIds())
                .withActors(Part.CONCURRING, made.concurringIds());
    }

    private static Cast of(TaskAssigned assigned) {
        return new Cast()
                .with(Part.ASSIGNER, assigned.assignedBy())
                .withActors(Part.ASSIGNEE, assigned.assigneeIds())
                .withActor(Part.REPORTED_TO, assigned.reportToId());
    }

    private static Cast of(FollowUpRecorded followUp) {
        return new Cast().withActor(Part.REPORTER, followUp.byId());
    }

    private static Cast of(StatementMade statement) {
        return new Cast().with(Part.SPEAKER, statement.speaker());
    }

    private static Cast of(PriorityDeclared declared) {
        return new Cast()
                .with(Part.DECLARER, declared.declaredBy())
                .withActors(Part.DECLARED_FOR, declared.onBehalfOf());
    }

    private static Cast of(MembershipStatusChanged changed) {
        return new Cast().withActor(Part.MEMBER, changed.memberId()).withActor(Part.NETWORK, changed.organisationId());
    }
}
