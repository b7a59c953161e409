package io.entente.query.readmodel.quality;

import io.entente.common.event.ActorRegistered;
import io.entente.common.event.ActorRoleRecorded;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.IndicatorReported;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.SourceRegistered;
import io.entente.common.event.StatementMade;
import io.entente.common.event.TaskAssigned;
import io.entente.common.event.VisitConducted;
import io.entente.common.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codes of an event that a producer made up, out of those that vocabularies are made for. */
final class PrivateCodes {

    private static final List<Coded<?>> CODED = List.of(
            new Coded<>(PartnershipEvent.class, event -> event.fields().stream()),
            code(MeetingHeld.class, MeetingHeld::meetingKind),
            code(AgreementSigned.class, AgreementSigned::instrumentType),
            code(PartnershipEstablished.class, PartnershipEstablished::partnershipKind),
            code(VisitConducted.class, VisitConducted::visitKind),
            code(SiteVisited.class, visited -> visited.site().siteKind()),
            code(SiteVisited.class, SiteVisited::activity),
            code(StatementMade.class, StatementMade::statementKind),
            code(TaskAssigned.class, TaskAssigned::deliverable),
            code(IndicatorReported.class, IndicatorReported::indicator),
            code(IndicatorReported.class, IndicatorReported::unit),
            code(IndicatorReported.class, IndicatorReported::level),
            code(ActorRegistered.class, ActorRegistered::organisationType),
            code(ActorRoleRecorded.class, recorded -> recorded.role().code()),
            code(SourceRegistered.class, SourceRegistered::kind));

    private static final ClassValue<List<Coded<?>>> BY_TYPE = new ClassValue<>() {
        @Override
        protected List<Coded<?>> computeValue(Class<?> type) {
            return CODED.stream()
                    .filter(coded -> coded.type().isAssignableFrom(type))
                    .toList();
        }
    };

    private PrivateCodes() {}

    /** Each once. */
    static List<String> in(CooperationEvent event) {
        return BY_TYPE.get(event.getClass()).stream()
                .flatMap(coded -> coded.codes(event))
                .filter(Vocabulary::isPrivate)
                .distinct()
                .toList();
    }

    private static <E extends CooperationEvent> Coded<E> code(Class<E> type, Function<E, @Nullable String> code) {
        return new Coded<>(type, event -> Stream.ofNullable(code.apply(event)));
    }

    private record Coded<E extends CooperationEvent>(Class<E> type, Function<E, Stream<String>> codes) {

        Stream<String> codes(CooperationEvent event) {
            return codes.apply(type.cast(event));
        }
    }
}
