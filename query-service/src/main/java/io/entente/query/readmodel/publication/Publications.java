package io.entente.query.readmodel.publication;

import io.entente.query.readmodel.selection.RowSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is published, as queries. */
final class Publications {

    static final int EVENTS_MAX = 1_000;
    static final int NEWS_MAX = 100;
    static final int PARTNERSHIPS_MAX = 1_000;

    private Publications() {}

    /** Empty when nothing is known of it. */
    static Optional<PublishedPartnershipEntity> partnership(RowSource rows, String partnershipId) {
        return rows.select(PublishedPartnershipEntity.class, "partnership")
                .where("stream_id = ?", partnershipId)
                .find();
    }

    /** The first in the alphabet, {@value #PARTNERSHIPS_MAX} at most. */
    static List<String> partnershipIds(RowSource rows) {
        return rows
                .select(PublishedPartnershipEntity.class, "partnership")
                .listBy("stream_id", PARTNERSHIPS_MAX)
                .stream()
                .map(partnership -> partnership.streamId)
                .toList();
    }

    /** The newest events of a partnership. */
    static List<PublishedEventEntity> events(RowSource rows, String partnershipId) {
        return rows.select(PublishedEventEntity.class, "timeline")
                .where("stream_id = ?", partnershipId)
                .listBy(
                        "occurred_known desc, occurred_sort_day desc, occurred_sort_latest desc, event_key desc",
                        EVENTS_MAX);
    }

    /** How many there are. */
    static long eventCount(RowSource rows, String partnershipId) {
        return rows.selectFrom(
                        EventCountEntity.class,
                        values -> "select stream_id, count(*) as events from (select * from "
                                + rows.from("timeline", values) + ") as t group by stream_id")
                .where("stream_id = ?", partnershipId)
                .find()
                .map(count -> count.events)
                .orElse(0L);
    }

    /**
     * What was recorded, amended or taken back last.
     *
     * @param partnershipId null for all
     */
    static List<NewsEntity> news(RowSource rows, @Nullable String partnershipId) {
        return rows.selectFrom(NewsEntity.class, values -> newsAndRetractions(rows, values))
                .where("stream_id = ?", partnershipId)
                .listBy("updated_at desc, stream_id desc, event_key desc", NEWS_MAX);
    }

    private static String newsAndRetractions(RowSource rows, List<Object> values) {
        return "select stream_id, event_key, source, event_id, updated_at, false as retracted, type, occurred, wording, recorded_at"
                + " from " + rows.from("timeline", values)
                + " union all select stream_id, event_key, source, event_id, updated_at, true, null, null, null, null"
                + " from " + rows.from("retracted_news", values);
    }

    /** The registered ones among them, by id. */
    static Map<String, PublishedActorEntity> actors(RowSource rows, Collection<String> actorIds) {
        if (actorIds.isEmpty()) {
            return Map.of();
        }
        return rows
                .select(PublishedActorEntity.class, "actor")
                .whereOneOf("actor_id", actorIds)
                .listBy("actor_id")
                .stream()
                .collect(Collectors.toMap(actor -> actor.actorId, Function.identity(), (first, second) -> first));
    }
}
