package io.entente.query.projector;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events as records that follow each other in partition 0 of a topic. */
final class LogRecords {

    private LogRecords() {}

    static List<ConsumerRecord<byte[], byte[]>> of(CloudEvent... events) {
        return of(0, List.of(events));
    }

    /** @param first offset of the first one */
    static List<ConsumerRecord<byte[], byte[]>> of(long first, Collection<CloudEvent> events) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (CloudEvent event : events) {
            byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
            records.add(new ConsumerRecord<>("log", 0, first + records.size(), key, CloudEventCodec.encode(event)));
        }
        return records;
    }
}
