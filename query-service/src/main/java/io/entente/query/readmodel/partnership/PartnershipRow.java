package io.entente.query.readmodel.partnership;

import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.DateBounds;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partnership.
 *
 * @param lastActivity null when nothing that happened can be dated
 * @param eventIds the events that made the profile what it is, in log order, each with the corrections that it rests on
 */
record PartnershipRow(
        String partnershipId,
        Profile profile,
        Tally tally,
        Terms terms,
        @Nullable Activity lastActivity,
        List<EventKey> eventIds)
        implements Row {

    static PartnershipRow observed(String partnershipId) {
        return new PartnershipRow(
                partnershipId, Profile.observed(partnershipId), Tally.NONE, Terms.NONE, null, List.of());
    }

    @Override
    public String key() {
        return partnershipId;
    }

    /** What every event adds, whatever its type. */
    PartnershipRow with(EffectiveEvent<PartnershipEvent> event) {
        return new PartnershipRow(
                partnershipId,
                profile,
                tally.and(event.event()),
                terms.and(event.event()),
                Activity.in(event)
                        .map(activity -> Activity.later(lastActivity, activity))
                        .orElse(lastActivity),
                eventIds);
    }

    PartnershipRow establishedBy(EffectiveEvent<PartnershipEstablished> event) {
        return with(profile.establishedBy(event), event);
    }

    PartnershipRow changedBy(EffectiveEvent<PartnershipStatusChanged> event) {
        return with(profile.changedBy(event), event);
    }

    DateBounds since() {
        return bounds(profile.since());
    }

    DateBounds lastActive() {
        return bounds(lastActivity == null ? null : lastActivity.date());
    }

    private PartnershipRow with(Profile changed, EffectiveEvent<?> by) {
        return new PartnershipRow(partnershipId, changed, tally, terms, lastActivity, by.addedTo(eventIds));
    }

    private static DateBounds bounds(@Nullable EffectiveDate date) {
        return date == null ? DateBounds.UNKNOWN : date.bounds();
    }
}
