package io.entente.cli.log.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogWriterTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final LogWriter writer = new LogWriter(producer);
    private final List<Long> written = new ArrayList<>();

    @Test
    void a_record_is_told_of_when_it_is_in_the_log() {
        // Given
        write();
        write();
        assertThat(written).isEmpty();

        // When
        writer.finish();

        // Then
        assertThat(written).containsExactly(0L, 1L);
    }

    @Test
    void nothing_is_sent_after_a_record_that_was_not_taken() {
        // Given
        write();
        producer.errorNext(new RecordTooLargeException("too large"));

        // Then
        assertThatThrownBy(this::write)
                .isInstanceOf(RecordNotWrittenException.class)
                .hasMessageContaining("too large");
        assertThat(producer.history()).hasSize(1);
        assertThat(written).isEmpty();
    }

    @Test
    void the_end_is_no_success_when_a_record_was_not_taken() {
        // Given
        write();
        write();
        producer.errorNext(new RecordTooLargeException("too large"));

        // Then
        assertThatThrownBy(writer::finish).isInstanceOf(RecordNotWrittenException.class);
    }

    private void write() {
        writer.write(
                new ProducerRecord<>("log", 0, new byte[0], new byte[0]), metadata -> written.add(metadata.offset()));
    }
}
