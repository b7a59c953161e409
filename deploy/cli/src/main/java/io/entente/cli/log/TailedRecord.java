package io.entente.cli.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.cli.terminal.Terminal;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.Json;
import io.entente.common.codec.MalformedEventException;
import io.entente.common.position.LogPosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of the log as people and programs read it. Others may write to the topic, so it need not be an event. */
record TailedRecord(ConsumerRecord<String, byte[]> record) {

    private static final String TYPE_PREFIX = "io.entente.";
    private static final int EXCERPT = 60;

    LogPosition position() {
        return new LogPosition(record.topic(), record.partition(), record.offset());
    }

    /** Position, recorded time, type, subject and id; for what is no event, the beginning of its bytes. */
    String line() {
        String text = event().map(TailedRecord::described).orElseGet(() -> "no event: " + excerpt());
        return Terminal.printable(position() + "  " + text);
    }

    String json() {
        ObjectNode json = Json.mapper().createObjectNode();
        json.set("position", Json.mapper().valueToTree(position()));
        event().ifPresentOrElse(event -> json.set("event", event.document()), () -> json.put("text", text()));
        try {
            return Json.mapper().writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree could not be written", impossible);
        }
    }

    private static String described(CloudEvent event) {
        Instant recordedAt = event.recordedAt();
        String type =
                event.type().startsWith(TYPE_PREFIX) ? event.type().substring(TYPE_PREFIX.length()) : event.type();
        return String.join(
                "  ", recordedAt == null ? "(no time)" : recordedAt.toString(), type, event.subject(), event.id());
    }

    private Optional<CloudEvent> event() {
        try {
            return Optional.of(CloudEventCodec.structured(bytes()));
        } catch (MalformedEventException noEvent) {
            return Optional.empty();
        }
    }

    private String excerpt() {
        String text = text();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }

    private String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        return record.value() == null ? new byte[0] : record.value();
    }
}
