package io.entente.query.readmodel.past;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.query.history.RecordedEvent;
import java.time.Instant;
import java.util.List;

/**
 * Where a row comes from, field by field of the answer about it.
 *
 * @param readModel name of its table
 * @param streamId the stream that it is folded from
 * @param key what identifies it within its stream
 * @param fields in the order of the row; those that no event has ever filled are left out
 */
public record Explanation(String readModel, String streamId, String key, List<Field> fields) {

    /**
     * One field of a row.
     *
     * @param name its path in the answer, with dots between the steps
     * @param value as it is now; null when an event has emptied it
     * @param setBy the event that made it what it is
     * @param earlier what it was before, the newest first
     */
    public record Field(String name, JsonNode value, SetBy setBy, List<Earlier> earlier) {}

    /** A value that was replaced. */
    public record Earlier(JsonNode value, SetBy setBy) {}

    /** The event that a value comes from. */
    public record SetBy(String source, String eventId, String type, Instant recordedAt) {

        static SetBy of(RecordedEvent event) {
            return new SetBy(event.key().source(), event.key().id(), event.name(), event.recordedAt());
        }
    }
}
