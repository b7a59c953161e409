package io.entente.query.readmodel.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.position.LogPosition;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event from its record to what counts today, or counted at the instant asked for.
 *
 * @param original its data as recorded, in the newest shape of their type
 * @param amendments corrections and retractions that name it, in log order, with or without effect
 * @param effective its data as they count; null when it was retracted, or is itself a correction or retraction
 * @param redated whether the date in {@code effective} comes from a corrected ancestor
 * @param tombstone whether it was retracted: it counts no more and stays here
 */
public record EventHistory(
        String source,
        String id,
        String type,
        String streamId,
        LogPosition position,
        Instant recordedAt,
        ObjectNode original,
        List<AmendedBy> amendments,
        @Nullable JsonNode effective,
        boolean redated,
        boolean tombstone) {

    static EventHistory of(RecordedEvent event, StreamHistory history) {
        Optional<EffectiveEvent<?>> effective = EventFates.effective(history, event);
        var amendments = history.amendmentsOf(event).entrySet().stream()
                .map(entry -> AmendedBy.of(entry.getKey(), entry.getValue()))
                .toList();
        return new EventHistory(
                event.key().source(),
                event.key().id(),
                event.type(),
                event.streamId(),
                event.position(),
                event.recordedAt(),
                event.data(),
                amendments,
                effective
                        .map(counting -> Json.mapper().<JsonNode>valueToTree(counting.event()))
                        .orElse(null),
                effective.map(EffectiveEvent::redated).orElse(false),
                amendments.stream().anyMatch(AmendedBy::takesItBack));
    }
}
