package io.entente.query.readmodel.followup;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.ActorId;
import io.entente.common.event.FollowUpRecorded;
import io.entente.common.event.FollowUpStatus;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.json.WireName;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was heard of a task or commitment, and when. */
record Report(
        FollowUpStatus status,
        EffectiveDate occurred,
        @Nullable ActorId byId,
        @Nullable String note) {

    static final Comparator<Report> CHRONOLOGICAL =
            Comparator.comparing(report -> report.occurred().date(), FuzzyDate.CHRONOLOGICAL);

    private static final Set<FollowUpStatus> FINAL =
            EnumSet.of(FollowUpStatus.FULFILLED, FollowUpStatus.ABANDONED, FollowUpStatus.SUPERSEDED);

    static Report of(EffectiveEvent<FollowUpRecorded> event) {
        FollowUpRecorded followUp = event.event();
        return new Report(followUp.status(), EffectiveDate.of(event), followUp.byId(), followUp.note());
    }

    /** The words of those that nothing can follow. */
    static List<String> finals() {
        return FINAL.stream().map(WireName::of).toList();
    }

    /** Nothing can follow. What was fulfilled in part can still be fulfilled. */
    boolean endsIt() {
        return FINAL.contains(status);
    }
}
