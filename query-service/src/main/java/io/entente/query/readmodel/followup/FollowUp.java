package io.entente.query.readmodel.followup;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.ActorId;
import io.entente.common.event.FollowUpStatus;
import io.entente.common.event.LangMap;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task or commitment as readers get it.
 *
 * @param kind task or commitment
 * @param status open, or what the follow-ups made of it
 * @param promisedBy name of who made the commitment or assigned the task, as reported
 * @param due null when no source says by when
 * @param stale open, and nothing was heard of it for longer than asked for
 * @param lastFollowUp null when nothing was heard of it
 * @param parentRetracted whether the event during which it was made was taken back
 */
public record FollowUp(
        String targetId,
        String partnershipId,
        String kind,
        String status,
        @Nullable LangMap text,
        @Nullable String strength,
        @Nullable String promisedBy,
        List<String> obligors,
        List<String> assignees,
        ShownDate occurred,
        @Nullable ShownDate due,
        Overdue overdue,
        Age ageDays,
        boolean stale,
        @Nullable Heard lastFollowUp,
        List<Heard> followUps,
        List<String> fields,
        boolean parentRetracted,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    /** What was heard of it. */
    public record Heard(
            FollowUpStatus status,
            ShownDate occurred,
            @Nullable ActorId byId,
            @Nullable String note) {

        static Heard of(Report report, LabelLanguage language) {
            return new Heard(report.status(), report.occurred().shown(language), report.byId(), report.note());
        }
    }

    static FollowUp of(FollowUpEntity row, Staleness staleness, LocalDate asOf, LabelLanguage language) {
        List<Heard> heard =
                row.reports.stream().map(report -> Heard.of(report, language)).toList();
        return new FollowUp(
                row.targetId,
                row.streamId,
                row.kind,
                row.status,
                row.text,
                row.strength,
                row.promisedBy == null ? null : row.promisedBy.nameAsReported(),
                List.of(row.obligors),
                List.of(row.assignees),
                row.occurred.shown(language),
                ShownDate.orNull(row.due, language),
                Overdue.of(row.closed, row.due, asOf),
                Age.of(row.occurred, asOf),
                staleness.isReached(row.closed, row.lastHeard, asOf),
                heard.isEmpty() ? null : heard.get(heard.size() - 1),
                heard,
                List.of(row.fields),
                row.parentRetracted,
                row.eventIds,
                row.sources);
    }
}
