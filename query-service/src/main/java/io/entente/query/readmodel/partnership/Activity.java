package io.entente.query.readmodel.partnership;

import io.entente.common.event.IndicatorReported;
import io.entente.common.event.ParticipantKind;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.ProgressReported;
import io.entente.common.event.StatementMade;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the parties did, and when.
 *
 * <p>Readings of indicators, reports of progress and what a source itself narrates are news about a partnership, not its
 * activity. Of what has no earliest day nobody can say that it was the last.
 */
record Activity(EffectiveDate date) {

    /** By the day from which on it can have been, then by the last one. */
    private static final Comparator<Activity> BY_DAY = Comparator.comparing(Activity::earliest)
            .thenComparing(activity -> activity.date.date().latest(), Comparator.nullsLast(Comparator.naturalOrder()));

    static Optional<Activity> in(EffectiveEvent<PartnershipEvent> event) {
        return isNews(event.event()) || event.event().occurred().earliest() == null
                ? Optional.empty()
                : Optional.of(new Activity(EffectiveDate.of(event)));
    }

    /** Of two on the same days, the first recorded. */
    Activity orLater(Activity other) {
        return BY_DAY.compare(other, this) > 0 ? other : this;
    }

    static @Nullable Activity later(@Nullable Activity known, Activity other) {
        return known == null ? other : known.orLater(other);
    }

    private LocalDate earliest() {
        LocalDate earliest = date.date().earliest();
        return earliest == null ? LocalDate.MIN : earliest;
    }

    private static boolean isNews(PartnershipEvent event) {
        return event instanceof IndicatorReported
                || event instanceof ProgressReported
                || (event instanceof StatementMade statement
                        && statement.speaker().kind() == ParticipantKind.SOURCE);
    }
}
