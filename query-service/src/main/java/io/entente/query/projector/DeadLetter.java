package io.entente.query.projector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.entente.common.codec.Json;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A parked event on its way to the dead-letter topic: key, value and headers as they were, and headers of our own that say
 * where it stands in the log and why it is parked.
 *
 * @param place the row it comes from
 */
record DeadLetter(Place place, ProducerRecord<byte[], byte[]> record) {

    static final String PREFIX = "entente-";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** Where a parked event is kept: the key of its row. */
    record Place(int generation, String topic, int partition, long offset) {}

    static DeadLetter read(ResultSet row, String deadLetterTopic) throws SQLException {
        var place = new Place(row.getInt(1), row.getString(2), row.getInt(3), row.getLong(4));
        Headers headers = headers(row.getString(9));
        add(headers, "reason", row.getString(5));
        add(headers, "detail", row.getString(6));
        add(headers, "topic", place.topic());
        add(headers, "partition", Integer.toString(place.partition()));
        add(headers, "offset", Long.toString(place.offset()));
        add(headers, "generation", Integer.toString(place.generation()));
        return new DeadLetter(
                place, new ProducerRecord<>(deadLetterTopic, null, row.getBytes(7), row.getBytes(8), headers));
    }

    /** The same without the value, for a value that with our headers is larger than Kafka takes: the log still has it. */
    DeadLetter withoutValue() {
        Headers headers = new RecordHeaders(record.headers());
        add(headers, "value", "too-large");
        return new DeadLetter(place, new ProducerRecord<>(record.topic(), null, record.key(), null, headers));
    }

    private static Headers headers(String json) {
        var headers = new RecordHeaders();
        try {
            Json.mapper()
                    .readValue(json, TEXTS)
                    .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers were stored that are no map of texts: " + json, impossible);
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
