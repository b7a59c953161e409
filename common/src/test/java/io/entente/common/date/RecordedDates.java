package io.entente.common.date;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The dates and the periods of the sample, as they were recorded. */
final class RecordedDates {

    private static final String SAMPLE = "/io/entente/sample/hanoi-ile-de-france.ndjson";

    private RecordedDates() {}

    static List<FuzzyDate> all() {
        return objects(events())
                .filter(node -> node.has("edtf") && node.has("precision"))
                .map(node -> Json.mapper().convertValue(node, FuzzyDate.class))
                .toList();
    }

    static List<JsonNode> periods() {
        return objects(events()).filter(node -> node.has("endInclusive")).toList();
    }

    /** The field of the event that holds its date, such as {@code /data/occurred}. */
    static FuzzyDate of(String eventId, String pointer) {
        return events().filter(event -> event.path("id").asText().equals(eventId))
                .map(event -> Json.mapper().convertValue(event.at(pointer), FuzzyDate.class))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> objects(Stream<JsonNode> nodes) {
        return nodes.flatMap(node -> Stream.concat(
                node.isObject() ? Stream.of(node) : Stream.empty(),
                objects(StreamSupport.stream(node.spliterator(), false))));
    }

    private static Stream<JsonNode> events() {
        try (InputStream sample = Objects.requireNonNull(RecordedDates.class.getResourceAsStream(SAMPLE), SAMPLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(sample, StandardCharsets.UTF_8))) {
            return Json.mapper().readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(SAMPLE, unreadable);
        }
    }
}
