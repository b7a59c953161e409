package io.entente.query.readmodel.partnership;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.place.Places;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import io.entente.query.readmodel.inforce.Certainty;
import io.entente.query.readmodel.inforce.InForce;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as readers get it.
 *
 * @param name null as long as it is known through other events only
 * @param kind null as long as it is known through other events only
 * @param status active, dormant, suspended, ended, revived, or observed: known through other events only
 * @param agreementsInForce how many certainly are, on the day {@code asOf}
 * @param topFields the three fields that most events touch, the most frequent first
 * @param sources how many documents all this was taken from
 */
public record Partnership(
        String partnershipId,
        @Nullable LangMap name,
        @Nullable String kind,
        String status,
        @Nullable ShownDate since,
        List<ShownSide> parties,
        Counts counts,
        long agreementsInForce,
        @Nullable ShownDate lastActivity,
        List<String> topFields,
        int sources,
        List<EventKey> eventIds) {

    static Partnership of(PartnershipEntity row, String status, Places places, LocalDate asOf, LabelLanguage language) {
        return new Partnership(
                row.partnershipId,
                row.name,
                row.kind,
                status,
                ShownDate.orNull(row.since, language),
                row.parties.stream().map(side -> ShownSide.of(side, places)).toList(),
                row.counts,
                row.terms.stream()
                        .filter(term -> InForce.of(term).on(asOf) == Certainty.CERTAIN)
                        .count(),
                ShownDate.orNull(row.lastActivity, language),
                List.of(row.topFields),
                row.sources,
                row.eventIds);
    }
}
