package io.entente.common.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * An event as the local rules see it. Its data may break the schema: what is absent or of the wrong kind reads as null.
 *
 * @param name the event type without prefix and version
 * @param today the day on which it is checked
 */
record PostedEvent(String name, String subject, JsonNode data, LocalDate today) {

    /** The text at a JSON Pointer inside the data. */
    @Nullable
    String text(String pointer) {
        JsonNode node = data.at(pointer);
        return node.isTextual() ? node.textValue() : null;
    }

    @Nullable
    LocalDate date(String pointer) {
        return date(data.at(pointer));
    }

    static @Nullable LocalDate date(JsonNode node) {
        if (!node.isTextual()) {
            return null;
        }
        try {
            return LocalDate.parse(node.textValue());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
