package io.entente.query.replay;

import io.entente.common.position.LogPosition;
import io.entente.query.projector.EventLog;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Single records of the log, as they were written. Not thread-safe. */
final class LoggedRecords implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final EventLog log;
    private @Nullable Consumer<byte[], byte[]> consumer;

    LoggedRecords(EventLog log) {
        this.log = log;
    }

    /** @throws IllegalStateException when Kafka does not give it within ten seconds */
    ConsumerRecord<byte[], byte[]> at(LogPosition position) {
        if (consumer == null) {
            consumer = log.consumer(1);
        }
        var partition = new TopicPartition(position.topic(), position.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, position.offset());
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WITHIN)) {
            if (record.offset() == position.offset()) {
                return record;
            }
        }
        throw new IllegalStateException("the log does not give its record at " + position);
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
