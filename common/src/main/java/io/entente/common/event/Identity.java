package io.entente.common.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which members of each event type say what it is about. They name rows and streams, so no correction changes them.
 *
 * <p>Types go by their name without prefix and version: {@code MeetingHeld}.
 */
public final class Identity {

    /** Members that name the stream, whatever the type. */
    public static final List<String> STREAM_IDS = List.of("partnershipId", "actorId", "sourceId");

    private static final Map<String, List<String>> IDS_BELOW_THE_PARTNERSHIP = Map.ofEntries(
            Map.entry("MeetingHeld", List.of("meetingId")),
            Map.entry("AgreementSigned", List.of("agreementId")),
            Map.entry("VisitConducted", List.of("visitId")),
            Map.entry("SiteVisited", List.of("siteVisitId")),
            Map.entry("AgreementAmended", List.of("agreementId")),
            Map.entry("AgreementTerminated", List.of("agreementId")),
            Map.entry("ProgrammeLaunched", List.of("programmeId")),
            Map.entry("FundingCommitted", List.of("fundingId")),
            Map.entry("FundingDisbursed", List.of("fundingId")),
            Map.entry("ProgressReported", List.of("aboutId")),
            Map.entry("CommitmentMade", List.of("commitmentId")),
            Map.entry("TaskAssigned", List.of("taskId")),
            Map.entry("FollowUpRecorded", List.of("targetId")),
            Map.entry("StatementMade", List.of("statementId")),
            Map.entry("PriorityDeclared", List.of("priorityId")),
            Map.entry("IndicatorReported", List.of("indicatorId")));

    /** Ids of another form. */
    private static final Map<String, List<String>> OTHER_IDS = Map.of(
            "MembershipStatusChanged", List.of("membershipId"),
            "EventCorrected", List.of("correctsEventId", "correctsSource", "correctsType"),
            "EventRetracted", List.of("retractsEventId", "retractsSource"));

    private Identity() {}

    /** Members whose value is the partnership id, a kind of entity and a slug, joined with dots. */
    public static List<String> idsBelowThePartnership(String name) {
        return IDS_BELOW_THE_PARTNERSHIP.getOrDefault(name, List.of());
    }

    /** Members that no patch may touch. */
    public static Set<String> unpatchable(String name) {
        return Stream.of(STREAM_IDS, idsBelowThePartnership(name), OTHER_IDS.getOrDefault(name, List.of()))
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
