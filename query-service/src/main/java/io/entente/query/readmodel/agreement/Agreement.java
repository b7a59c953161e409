package io.entente.query.readmodel.agreement;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.Period;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import io.entente.query.readmodel.inforce.Certainty;
import io.entente.query.readmodel.inforce.InForce;
import io.entente.query.readmodel.inforce.Status;
import io.entente.query.readmodel.inforce.YearBounds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as readers get it.
 *
 * @param period as last amended; null when no source tells it
 * @param inForce on the day asked for, else on the day of {@code status}
 * @param inForceRule the days on which it is certainly and possibly in force
 * @param status on the day {@code asOf}
 * @param daysToExpiry from {@code asOf} to the last possible day; null when that is past or open
 */
public record Agreement(
        String agreementId,
        String partnershipId,
        String instrumentType,
        LangMap title,
        @Nullable String titleAsReported,
        ShownDate signed,
        @Nullable Period period,
        List<String> parties,
        List<String> fields,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        @Nullable ShownDate terminated,
        Certainty inForce,
        String inForceRule,
        Status status,
        @Nullable Long daysToExpiry,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    static Agreement of(AgreementEntity row, Moment moment) {
        var inForce = new InForce(row.term, moment.yearBounds());
        LocalDate asOf = moment.asOf();
        return new Agreement(
                row.agreementId,
                row.streamId,
                row.instrumentType,
                row.title,
                row.titleAsReported,
                row.signed.shown(moment.language()),
                row.term.lastPeriod(),
                List.of(row.parties),
                List.of(row.fields),
                row.supersedes,
                row.supersededBy,
                ShownDate.orNull(row.termination, moment.language()),
                inForce.on(moment.inForceOn() == null ? asOf : moment.inForceOn()),
                inForce.rule(moment.language()),
                inForce.statusOn(asOf),
                daysFrom(asOf, row.endsOn),
                row.eventIds,
                row.sources);
    }

    private static @Nullable Long daysFrom(LocalDate asOf, @Nullable LocalDate end) {
        return end == null || end.isBefore(asOf) ? null : ChronoUnit.DAYS.between(asOf, end);
    }

    /**
     * What the answer depends on besides the row.
     *
     * @param asOf the day taken for today
     * @param inForceOn null for the same day
     */
    record Moment(LocalDate asOf, @Nullable LocalDate inForceOn, YearBounds yearBounds, LabelLanguage language) {}
}
