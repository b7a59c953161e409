package io.entente.query.readmodel.followup;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.ActorId;
import io.entente.common.event.CommitmentMade;
import io.entente.common.event.FollowUpRecorded;
import io.entente.common.event.LangMap;
import io.entente.common.event.Participant;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SourceRef;
import io.entente.common.event.TaskAssigned;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.DateBounds;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.json.WireName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One task or commitment with what was heard of it.
 *
 * @param strength how binding a commitment sounds; null for a task
 * @param promisedBy who made the commitment or assigned the task, as reported; null if not said
 * @param obligors who has to keep a commitment; empty for a task
 * @param assignees who has to do a task; empty for a commitment
 * @param due null if not said
 * @param parentRetracted whether the event it is part of was taken back
 */
record FollowUpRow(
        String targetId,
        TargetKind kind,
        LangMap text,
        @Nullable String strength,
        @Nullable Participant promisedBy,
        List<String> obligors,
        List<String> assignees,
        EffectiveDate occurred,
        @Nullable FuzzyDate due,
        Reports reports,
        List<String> fields,
        boolean parentRetracted,
        List<EventKey> eventIds,
        List<SourceRef> sources)
        implements Row {

    static final String OPEN = "open";

    static FollowUpRow of(CommitmentMade made, EffectiveEvent<CommitmentMade> event) {
        return new FollowUpRow(
                made.commitmentId().value(),
                TargetKind.COMMITMENT,
                made.wording(),
                WireName.of(made.strength()),
                made.madeBy(),
                values(made.obligorIds()),
                List.of(),
                EffectiveDate.of(event),
                made.due(),
                Reports.NONE,
                made.fields(),
                event.parentRetracted(),
                event.restsOn(),
                made.sources());
    }

    static FollowUpRow of(TaskAssigned assigned, EffectiveEvent<TaskAssigned> event) {
        return new FollowUpRow(
                assigned.taskId().value(),
                TargetKind.TASK,
                assigned.text(),
                null,
                assigned.assignedBy(),
                List.of(),
                values(assigned.assigneeIds()),
                EffectiveDate.of(event),
                assigned.due(),
                Reports.NONE,
                assigned.fields(),
                event.parentRetracted(),
                event.restsOn(),
                assigned.sources());
    }

    @Override
    public String key() {
        return targetId;
    }

    FollowUpRow followedBy(EffectiveEvent<FollowUpRecorded> event) {
        return new FollowUpRow(
                targetId,
                kind,
                text,
                strength,
                promisedBy,
                obligors,
                assignees,
                occurred,
                due,
                reports.and(Report.of(event)),
                fields,
                parentRetracted,
                event.addedTo(eventIds),
                merged(sources, event.event()));
    }

    @Nullable
    String promisedByName() {
        return promisedBy == null ? null : promisedBy.nameAsReported();
    }

    String status() {
        return reports.decisive().map(report -> WireName.of(report.status())).orElse(OPEN);
    }

    boolean isClosed() {
        return reports.decisive().filter(Report::endsIt).isPresent();
    }

    /** The last day on which something can have been heard of it, its own making included; null when unknown. */
    @Nullable
    LocalDate lastHeard() {
        return DateBounds.of(
                        reports.last().map(Report::occurred).orElse(occurred).date())
                .latest();
    }

    private static List<SourceRef> merged(List<SourceRef> sources, PartnershipEvent event) {
        return Stream.concat(sources.stream(), event.sources().stream())
                .distinct()
                .toList();
    }

    private static List<String> values(List<ActorId> actors) {
        return actors.stream().map(ActorId::value).toList();
    }
}
