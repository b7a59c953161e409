package io.entente.query.projector;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Where a parked event is kept: the key of its row. */
    record Place(int generation, String topic, int partition, long offset) {}

    static DeadLetter read(ResultSet row, String deadLetterTopic) throws SQLException {
        var place = new Place(row.getInt(1), row.getString(2), row.getInt(3), row.getLong(4));
        Headers headers = StoredHeaders.read(row);
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

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
