package io.entente.query.readmodel.timeline;

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
import io.entente.common.event.PriorityDeclared;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.ProgressReported;
import io.entente.common.event.ReferenceEvent;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.StatementMade;
import io.entente.common.event.TaskAssigned;
import io.entente.common.event.VisitConducted;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** One row per event that counts, and how many events are part of it. */
@Singleton
final class TimelineProjection implements Projection<TimelineRow> {

    private final Handlers<TimelineRow> handlers = Handlers.forRows(TimelineRow.class)
            .on(MeetingHeld.class, row(Involvement::in))
            .on(VisitConducted.class, row(Involvement::in))
            .on(SiteVisited.class, row(Involvement::in))
            .on(AgreementSigned.class, row(Involvement::in))
            .on(PartnershipEstablished.class, row(Involvement::in))
            .on(AnniversaryCommemorated.class, row(Involvement::in))
            .on(ProgrammeLaunched.class, row(Involvement::in))
            .on(FundingCommitted.class, row(Involvement::in))
            .on(CommitmentMade.class, row(Involvement::in))
            .on(TaskAssigned.class, row(Involvement::in))
            .on(FollowUpRecorded.class, row(Involvement::in))
            .on(StatementMade.class, row(Involvement::in))
            .on(PriorityDeclared.class, row(Involvement::in))
            .on(MembershipStatusChanged.class, row(Involvement::in))
            .on(IndicatorReported.class, row(Involvement::in))
            .on(PartnershipStatusChanged.class, row(nobody -> Involved.NOBODY))
            .on(AgreementAmended.class, row(nobody -> Involved.NOBODY))
            .on(AgreementTerminated.class, row(nobody -> Involved.NOBODY))
            .on(FundingDisbursed.class, row(nobody -> Involved.NOBODY))
            .on(ProgressReported.class, row(nobody -> Involved.NOBODY))
            .ignoring(ReferenceEvent.class, "actors and sources are known, they do not happen")
            .build();

    @Override
    public ReadModelTable<TimelineRow> table() {
        return TimelineTable.TABLE;
    }

    @Override
    public Handlers<TimelineRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }

    private static <E extends PartnershipEvent> BiConsumer<Rows<TimelineRow>, EffectiveEvent<E>> row(
            Function<E, Involved> involved) {
        return (rows, event) -> {
            rows.put(TimelineRow.of(event, involved.apply(event.event())));
            if (event.event().partOf() != null && !event.parentRetracted()) {
                EventKey parent = event.parent() == null
                        ? new EventKey(event.key().source(), event.event().partOf())
                        : event.parent();
                rows.change(TimelineRow.key(parent), TimelineRow::withChild);
            }
        };
    }
}
