package io.entente.query.readmodel.timeline;

import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AnniversaryCommemorated;
import io.entente.common.event.CommitmentMade;
import io.entente.common.event.FollowUpRecorded;
import io.entente.common.event.FundingCommitted;
import io.entente.common.event.IndicatorReported;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.MembershipStatusChanged;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.Party;
import io.entente.common.event.PriorityDeclared;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.ProgrammeOrganisation;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.StatementMade;
import io.entente.common.event.TaskAssigned;
import io.entente.common.event.VisitConducted;

/** Who is involved in an event of each type that names anybody. */
final class Involvement {

    private Involvement() {}

    static Involved in(MeetingHeld held) {
        return Involved.at(held.place()).and(held.participants());
    }

    static Involved in(VisitConducted visit) {
        return Involved.at(visit.place())
                .and(visit.head())
                .and(visit.delegation())
                .andActors(visit.hostIds());
    }

    static Involved in(SiteVisited visited) {
        return Involved.NOBODY
                .and(visited.visitors())
                .andActors(visited.hostIds())
                .andActors(visited.site().operatorId());
    }

    static Involved in(AgreementSigned signed) {
        return Involved.at(signed.place()).and(signed.signatories()).andActors(signed.parties());
    }

    static Involved in(PartnershipEstablished established) {
        return Involved.NOBODY.andActors(
                established.parties().stream().map(Party::actorId).toList());
    }

    static Involved in(AnniversaryCommemorated commemorated) {
        return Involved.at(commemorated.place());
    }

    static Involved in(ProgrammeLaunched launched) {
        return Involved.at(launched.place())
                .andActors(launched.organisations().stream()
                        .map(ProgrammeOrganisation::actorId)
                        .toList());
    }

    static Involved in(FundingCommitted committed) {
        return Involved.NOBODY.andActors(committed.funderId(), committed.recipientId());
    }

    static Involved in(CommitmentMade made) {
        return Involved.of(made.madeBy())
                .andActors(made.obligorIds())
                .andActors(made.beneficiaryIds())
                .andActors(made.concurringIds());
    }

    static Involved in(TaskAssigned assigned) {
        return Involved.of(assigned.assignedBy())
                .andActors(assigned.assigneeIds())
                .andActors(assigned.reportToId());
    }

    static Involved in(FollowUpRecorded followUp) {
        return Involved.NOBODY.andActors(followUp.byId());
    }

    static Involved in(StatementMade statement) {
        return Involved.of(statement.speaker());
    }

    static Involved in(PriorityDeclared declared) {
        return Involved.of(declared.declaredBy()).andActors(declared.onBehalfOf());
    }

    static Involved in(MembershipStatusChanged changed) {
        return Involved.NOBODY.andActors(changed.memberId(), changed.organisationId());
    }

    static Involved in(IndicatorReported reported) {
        return Involved.NOBODY.andActors(reported.parties());
    }
}
