package io.entente.ingest.receipts;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Fills the index from the log: first what the window holds, then the tail, so that events taken in by other instances
 * are recognised too.
 *
 * <p>At least once and without commits: every start reads again. Records of strangers, garbage among them, are passed
 * over in silence: parking them is the projector's business.
 */
@ApplicationScoped
class LogTail {

    private final ReceiptIndex index;
    private final CatchUp catchUp;
    private final Clock clock;

    LogTail(ReceiptIndex index, CatchUp catchUp, Clock clock) {
        this.index = index;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @Incoming("log-tail")
    @Blocking
    void follow(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(this::remember);
        records.nextOffsets().forEach((partition, next) -> catchUp.passed(partition.partition(), next.offset()));
    }

    private void remember(ConsumerRecord<byte[], byte[]> entry) {
        LoggedEvent event = LoggedEvent.read(header(entry), entry.value(), entry.timestamp());
        if (event != null) {
            index.add(event.key(), event.at(entry.partition(), entry.offset()), clock.instant());
        }
    }

    private static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> entry) {
        Header digest = entry.headers().lastHeader(LoggedEvent.DIGEST_HEADER);
        return digest == null ? null : digest.value();
    }
}
