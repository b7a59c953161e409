package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.RecordHeaders;
import io.entente.query.readmodel.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogScanTest {

    private static final String TOPIC = "log";

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final LogScan scan = new LogScan(consumer, TOPIC, new RecordReader(EventDecoder.current(), 2));

    @AfterEach
    void close() {
        scan.close();
    }

    @Test
    void records_come_from_the_first_offset_to_the_last_whatever_lies_between_and_behind() {
        // Given
        holds(1, 5, 6, 9, 10, 11);

        // When
        List<Long> offsets = scanned(1, 6, 11);

        // Then
        assertThat(offsets).containsExactly(6L, 9L, 10L);
    }

    @Test
    void one_partition_is_read_after_the_other() {
        // Given
        holds(0, 0, 1);
        List<Long> first = scanned(0, 0, 2);
        holds(1, 0);

        // When
        List<Long> second = scanned(1, 0, 1);

        // Then
        assertThat(first).containsExactly(0L, 1L);
        assertThat(second).containsExactly(0L);
    }

    @Test
    void nothing_is_asked_of_kafka_for_a_part_without_offsets() {
        // When
        List<Long> offsets = scanned(0, 7, 7);

        // Then
        assertThat(offsets).isEmpty();
    }

    @Test
    void an_entry_says_whose_event_it_is_who_wrote_it_and_whether_it_can_be_read() {
        // Given
        var event = Facts.meeting("m", "2019-09-14");
        var written = record(0, 0, CloudEventCodec.encode(event));
        written.headers().add(RecordHeaders.DIGEST, new byte[0]);
        var reader = new RecordReader(EventDecoder.current(), 1);

        // When
        LogEntry entry = reader.entry(
                new ConsumerRecord<>(TOPIC, 0, 0, event.subject().getBytes(StandardCharsets.UTF_8), written.value()));
        LogEntry ofIngest = reader.entry(written);
        LogEntry garbage = reader.entry(record(0, 1, new byte[] {'{'}));

        // Then
        assertThat(entry.event()).isNotNull().hasToString(Facts.SOURCE + " " + event.id());
        assertThat(entry.streamId()).isEqualTo(Facts.STREAM);
        assertThat(entry.fromIngest()).isFalse();
        assertThat(entry.applicable().getAsBoolean()).isTrue();
        assertThat(ofIngest.fromIngest()).isTrue();
        assertThat(ofIngest.applicable().getAsBoolean())
                .as("its key is no subject")
                .isFalse();
        assertThat(garbage.event()).isNull();
        assertThat(garbage.applicable().getAsBoolean()).isFalse();
    }

    private void holds(int partition, long... offsets) {
        var place = new TopicPartition(TOPIC, partition);
        consumer.schedulePollTask(() -> {
            consumer.updateBeginningOffsets(Map.of(place, 0L));
            for (long offset : offsets) {
                consumer.addRecord(record(partition, offset, new byte[] {'{'}));
            }
        });
    }

    private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, byte[] value) {
        return new ConsumerRecord<>(TOPIC, partition, offset, new byte[] {'k'}, value);
    }

    private List<Long> scanned(int partition, long from, long to) {
        var offsets = new ArrayList<Long>();
        scan.records(partition, from, to).forEachRemaining(entry -> offsets.add(entry.offset()));
        return offsets;
    }
}
