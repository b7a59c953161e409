package io.entente.query.readmodel.quality;

import io.entente.common.event.AgreementSigned;
import io.entente.common.event.CommitmentMade;
import io.entente.common.event.EntityId;
import io.entente.common.event.FundingCommitted;
import io.entente.common.event.IndicatorReported;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.PriorityDeclared;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.ProgressReported;
import io.entente.common.event.Reference;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.StatementMade;
import io.entente.common.event.TaskAssigned;
import io.entente.common.event.VisitConducted;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What events declare and what they refer to, inside their partnership. */
final class Entities {

    /** No other read model notices when one of these is declared twice. */
    private static final List<Naming<?>> DECLARED_ONCE = List.of(
            naming(MeetingHeld.class, MeetingHeld::meetingId),
            naming(VisitConducted.class, VisitConducted::visitId),
            naming(SiteVisited.class, SiteVisited::siteVisitId),
            naming(StatementMade.class, StatementMade::statementId),
            naming(PriorityDeclared.class, PriorityDeclared::priorityId));

    /** Either another read model notices, or, as with the readings of an indicator, it is no mistake. */
    private static final List<Naming<?>> DECLARED = List.of(
            naming(IndicatorReported.class, IndicatorReported::indicatorId),
            naming(AgreementSigned.class, AgreementSigned::agreementId),
            naming(ProgrammeLaunched.class, ProgrammeLaunched::programmeId),
            naming(FundingCommitted.class, FundingCommitted::fundingId),
            naming(CommitmentMade.class, CommitmentMade::commitmentId),
            naming(TaskAssigned.class, TaskAssigned::taskId));

    /** No other read model notices when one of these is absent. */
    private static final List<Naming<?>> REFERRED = List.of(
            new Naming<>(MeetingHeld.class, held -> held.agreementIds().stream()),
            naming(CommitmentMade.class, CommitmentMade::agreementId),
            naming(CommitmentMade.class, CommitmentMade::programmeId),
            naming(FundingCommitted.class, FundingCommitted::agreementId),
            naming(ProgrammeLaunched.class, ProgrammeLaunched::agreementId),
            naming(ProgressReported.class, ProgressReported::aboutId),
            new Naming<>(StatementMade.class, statement -> spokenOf(statement.refersTo())));

    private Entities() {}

    /** Ids that must be new. */
    static Stream<String> declaredOnce(PartnershipEvent event) {
        return ids(DECLARED_ONCE, event);
    }

    static Stream<String> declared(PartnershipEvent event) {
        return ids(DECLARED, event);
    }

    static Stream<String> referred(PartnershipEvent event) {
        return ids(REFERRED, event).distinct();
    }

    private static Stream<String> ids(List<Naming<?>> namings, PartnershipEvent event) {
        return namings.stream().flatMap(naming -> naming.ids(event));
    }

    private static Stream<EntityId> spokenOf(@Nullable Reference reference) {
        return reference == null
                ? Stream.empty()
                : Stream.concat(Stream.ofNullable(reference.agreementId()), Stream.ofNullable(reference.programmeId()));
    }

    private static <E extends PartnershipEvent> Naming<E> naming(Class<E> type, Function<E, @Nullable EntityId> id) {
        return new Naming<>(type, event -> Stream.ofNullable(id.apply(event)));
    }

    private record Naming<E extends PartnershipEvent>(Class<E> type, Function<E, Stream<EntityId>> named) {

        Stream<String> ids(PartnershipEvent event) {
            return type.isInstance(event) ? named.apply(type.cast(event)).map(EntityId::value) : Stream.empty();
        }
    }
}
