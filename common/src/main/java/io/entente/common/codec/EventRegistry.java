package io.entente.common.codec;

import io.entente.common.event.ActorRegistered;
import io.entente.common.event.ActorRoleRecorded;
import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import io.entente.common.event.AnniversaryCommemorated;
import io.entente.common.event.CommitmentMade;
import io.entente.common.event.CooperationEvent;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.EventRetracted;
import io.entente.common.event.FollowUpRecorded;
import io.entente.common.event.FundingCommitted;
import io.entente.common.event.FundingDisbursed;
import io.entente.common.event.IndicatorReported;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.MembershipStatusChanged;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.common.event.PriorityDeclared;
import io.entente.common.event.ProgrammeLaunched;
import io.entente.common.event.ProgressReported;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.SourceRegistered;
import io.entente.common.event.StatementMade;
import io.entente.common.event.TaskAssigned;
import io.entente.common.event.VisitConducted;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which record each stored type stands for.
 *
 * <p>The strings were chosen once and stay for ever, because they stand in the log; class names may change.
 */
public final class EventRegistry {

    private static final EventRegistry CURRENT = of(Map.ofEntries(
            Map.entry("io.entente.MeetingHeld.v1", MeetingHeld.class),
            Map.entry("io.entente.AgreementSigned.v1", AgreementSigned.class),
            Map.entry("io.entente.PartnershipEstablished.v1", PartnershipEstablished.class),
            Map.entry("io.entente.PartnershipStatusChanged.v1", PartnershipStatusChanged.class),
            Map.entry("io.entente.AnniversaryCommemorated.v1", AnniversaryCommemorated.class),
            Map.entry("io.entente.VisitConducted.v1", VisitConducted.class),
            Map.entry("io.entente.SiteVisited.v1", SiteVisited.class),
            Map.entry("io.entente.AgreementAmended.v1", AgreementAmended.class),
            Map.entry("io.entente.AgreementTerminated.v1", AgreementTerminated.class),
            Map.entry("io.entente.ProgrammeLaunched.v1", ProgrammeLaunched.class),
            Map.entry("io.entente.FundingCommitted.v1", FundingCommitted.class),
            Map.entry("io.entente.FundingDisbursed.v1", FundingDisbursed.class),
            Map.entry("io.entente.ProgressReported.v1", ProgressReported.class),
            Map.entry("io.entente.CommitmentMade.v1", CommitmentMade.class),
            Map.entry("io.entente.TaskAssigned.v1", TaskAssigned.class),
            Map.entry("io.entente.FollowUpRecorded.v1", FollowUpRecorded.class),
            Map.entry("io.entente.StatementMade.v1", StatementMade.class),
            Map.entry("io.entente.PriorityDeclared.v1", PriorityDeclared.class),
            Map.entry("io.entente.MembershipStatusChanged.v1", MembershipStatusChanged.class),
            Map.entry("io.entente.IndicatorReported.v1", IndicatorReported.class),
            Map.entry("io.entente.ActorRegistered.v1", ActorRegistered.class),
            Map.entry("io.entente.ActorRoleRecorded.v1", ActorRoleRecorded.class),
            Map.entry("io.entente.SourceRegistered.v1", SourceRegistered.class),
            Map.entry("io.entente.EventCorrected.v1", EventCorrected.class),
            Map.entry("io.entente.EventRetracted.v1", EventRetracted.class)));

    private final Map<String, Class<? extends CooperationEvent>> recordsByType;
    private final Map<Class<? extends CooperationEvent>, String> typesByRecord;

    private EventRegistry(Map<String, Class<? extends CooperationEvent>> recordsByType) {
        this.recordsByType = Map.copyOf(recordsByType);
        this.typesByRecord = recordsByType.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The types that this version of Entente writes. */
    public static EventRegistry current() {
        return CURRENT;
    }

    /**
     * A registry of the given types.
     *
     * @throws IllegalArgumentException naming the records of the catalogue that have no type, or that have two
     */
    static EventRegistry of(Map<String, Class<? extends CooperationEvent>> recordsByType) {
        List<String> unnamed = records(CooperationEvent.class)
                .filter(record -> !recordsByType.containsValue(record))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        if (!unnamed.isEmpty()) {
            throw new IllegalArgumentException("no stored type stands for " + unnamed);
        }
        recordsByType.values().forEach(record -> {
            if (Collections.frequency(recordsByType.values(), record) > 1) {
                throw new IllegalArgumentException("two stored types stand for " + record.getSimpleName());
            }
        });
        return new EventRegistry(recordsByType);
    }

    /** All stored types, in alphabetical order. */
    public SortedSet<String> types() {
        return new TreeSet<>(recordsByType.keySet());
    }

    /** The record that a stored type stands for; empty for types of other versions or other people. */
    public Optional<Class<? extends CooperationEvent>> recordOf(String type) {
        return Optional.ofNullable(recordsByType.get(type));
    }

    /** The stored type of an event of the catalogue; every one has exactly one. */
    public String typeOf(CooperationEvent event) {
        return Objects.requireNonNull(typesByRecord.get(event.getClass()));
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(EventRegistry::records)
                : Stream.of(sealed);
    }
}
