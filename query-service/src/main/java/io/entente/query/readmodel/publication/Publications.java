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

    private Publications() {}

    /** Empty when nothing is known of it. */
    static Optional<PublishedPartnershipEntity> partnership(RowSource rows, String partnershipId) {
        return rows.select(PublishedPartnershipEntity.class, "partnership")
                .where("stream_id = ?", partnershipId)
                .find();
    }

    /** The newest events of a partnership. */
    static List<PublishedEventEntity> events(RowSource rows, String partnershipId) {
        return rows.select(PublishedEventEntity.class, "timeline")
                .where("stream_id = ?", partnershipId)
                .listBy(
                        "occurred_known desc, occurred_sort_day desc, occurred_sort_latest desc, event_key desc",
                        EVENTS_MAX);
    }

    /** What was recorded last. */
    static List<PublishedEventEntity> news(RowSource rows, @Nullable String partnershipId) {
        return partnershipId == null
                ? rows.select(PublishedEventEntity.class, "timeline")
                        .listBy("recorded_at desc, stream_id desc, event_key desc", NEWS_MAX)
                : rows.select(PublishedEventEntity.class, "timeline")
                        .where("stream_id = ?", partnershipId)
                        .listBy("log_offset desc", NEWS_MAX);
    }

    /** The registered ones among them, by id. */
    static Map<String, PublishedActorEntity> actors(RowSource rows, Collection<String> actorIds) {
        if (actorIds.isEmpty()) {
            return Map.of();
        }
        return rows
                .select(PublishedActorEntity.class, "search_entry")
                .where("kind = 'actor'")
                .whereOneOf("stream_id", actorIds)
                .listBy("stream_id")
                .stream()
                .collect(Collectors.toMap(actor -> actor.actorId, Function.identity()));
    }
}
