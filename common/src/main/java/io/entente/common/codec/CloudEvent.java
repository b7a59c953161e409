package io.entente.common.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * One CloudEvents 1.0 event as it was sent, unknown extensions included.
 *
 * <p>Holds the JSON document, because what is not understood must survive the way through the log. Treat it as
 * immutable. The accessors are for documents that {@link CloudEventCodec} has accepted.
 */
public record CloudEvent(ObjectNode document) {

    /** Extension attribute, set by the ingest service: when the event was recorded, the transaction time. */
    public static final String RECORDED_TIME = "recordedtime";

    public String source() {
        return document.path("source").asText();
    }

    public String id() {
        return document.path("id").asText();
    }

    public String type() {
        return document.path("type").asText();
    }

    /** The stream id: also the key of the record in Kafka. */
    public String subject() {
        return document.path("subject").asText();
    }

    public JsonNode data() {
        return document.path("data");
    }

    public @Nullable String attribute(String name) {
        JsonNode value = document.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    /** When the ingest service received it; null when it was written by others. */
    public @Nullable Instant recordedAt() {
        return instant(RECORDED_TIME);
    }

    /** The same event, recorded at the given instant. */
    public CloudEvent recordedAt(Instant instant) {
        ObjectNode copy = document.deepCopy();
        copy.put(RECORDED_TIME, instant.toString());
        return new CloudEvent(copy);
    }

    private @Nullable Instant instant(String attribute) {
        String text = attribute(attribute);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notAnInstant) {
            return null;
        }
    }
}
