package io.entente.query.readmodel.quality;

import static io.entente.common.event.MembershipStatus.APPLIED;
import static io.entente.common.event.MembershipStatus.DECLINED;
import static io.entente.common.event.MembershipStatus.JOINED;
import static io.entente.common.event.MembershipStatus.LEFT;
import static io.entente.common.event.MembershipStatus.UNDER_CONSIDERATION;

import io.entente.common.event.MembershipStatus;
import io.entente.common.event.MembershipStatusChanged;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The course of one membership. What comes first may be anything, because the beginning need not be recorded. */
record MembershipRow(String membershipId, List<Dated<MembershipStatus>> changes) implements QualityRow {

    private static final Map<MembershipStatus, Set<MembershipStatus>> MAY_FOLLOW = Map.of(
            UNDER_CONSIDERATION, EnumSet.of(APPLIED, JOINED, DECLINED),
            APPLIED, EnumSet.of(JOINED, DECLINED),
            JOINED, EnumSet.of(LEFT),
            DECLINED, EnumSet.of(UNDER_CONSIDERATION, APPLIED, JOINED),
            LEFT, EnumSet.of(UNDER_CONSIDERATION, APPLIED, JOINED));

    static MembershipRow of(String membershipId) {
        return new MembershipRow(membershipId, List.of());
    }

    @Override
    public String key() {
        return "membership " + membershipId;
    }

    MembershipRow and(EffectiveEvent<MembershipStatusChanged> event) {
        MembershipStatusChanged changed = event.event();
        return new MembershipRow(
                membershipId, Dated.and(changes, new Dated<>(event.key(), changed.occurred(), changed.status())));
    }

    @Override
    public Optional<Breach> breach() {
        List<EventKey> illegal = Dated.illegal(
                changes,
                (before, after) -> MAY_FOLLOW.getOrDefault(before, Set.of()).contains(after));
        return illegal.isEmpty()
                ? Optional.empty()
                : Optional.of(Breach.of(Rule.MEMBERSHIP_TRANSITION, membershipId, illegal));
    }
}
