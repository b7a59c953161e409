package io.entente.ingest.receipts;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the reader of the log at the first record inside the window. */
@ApplicationScoped
@Identifier("log-tail")
class LogTailStart implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(LogTailStart.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final CatchUp catchUp;
    private final ReceiptsConfig config;
    private final Clock clock;

    LogTailStart(CatchUp catchUp, ReceiptsConfig config, Clock clock) {
        this.catchUp = catchUp;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            long oldest = clock.instant().minus(config.window()).toEpochMilli();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, TIMEOUT);
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, oldest));
            consumer.offsetsForTimes(times, TIMEOUT).forEach((partition, first) -> {
                long start = start(first, ends.getOrDefault(partition, 0L));
                consumer.seek(partition, start);
                catchUp.passed(partition.partition(), start);
            });
        } catch (KafkaException unanswered) {
            // auto.offset.reset=earliest: reading more than the window is slow, and never wrong.
            LOG.warnf("the start of the window is not known, reading from the beginning: %s", unanswered.getMessage());
        }
    }

    private static long start(@Nullable OffsetAndTimestamp firstInWindow, long end) {
        return firstInWindow == null ? end : firstInWindow.offset();
    }
}
