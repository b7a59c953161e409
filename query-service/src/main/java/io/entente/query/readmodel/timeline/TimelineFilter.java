package io.entente.query.readmodel.timeline;

import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a partnership are asked for.
 *
 * @param types one of these; empty for any
 * @param when they happened
 * @param confidence in their dates
 * @param actor id of somebody named in them; null for anybody
 * @param field a field that they touch; null for any
 */
record TimelineFilter(
        String partnershipId,
        List<String> types,
        Within when,
        Confidences confidence,
        @Nullable String actor,
        @Nullable String field) {}
