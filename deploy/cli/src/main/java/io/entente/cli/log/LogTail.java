package io.entente.cli.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic to its end at the time of the call, and on from there. */
record LogTail(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {

    private static final Duration POLL = Duration.ofMillis(300);

    /** The records before the end, oldest first by the clock of the log: there is no other order across partitions. */
    List<ConsumerRecord<String, byte[]>> last(int recordsMax) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        ends.forEach((partition, end) ->
                consumer.seek(partition, Math.max(beginnings.getOrDefault(partition, 0L), end - recordsMax)));
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        readTo(ends, records::add);
        records.sort(Comparator.<ConsumerRecord<String, byte[]>>comparingLong(ConsumerRecord::timestamp)
                .thenComparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return records.subList(Math.max(0, records.size() - recordsMax), records.size());
    }

    /** Everything from the beginning to the end; within a partition in order. Stops early when the sink wants no more. */
    void fromBeginning(Sink sink) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        readTo(ends, sink);
    }

    /** Everything that comes, until the sink wants no more. */
    void follow(Sink sink) {
        boolean wantsMore = true;
        while (wantsMore) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                wantsMore = wantsMore && sink.take(record);
            }
        }
    }

    private void readTo(Map<TopicPartition, Long> ends, Sink sink) {
        var open = new HashMap<>(ends);
        boolean wantsMore = true;
        open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        while (wantsMore && !open.isEmpty()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                wantsMore = wantsMore && sink.take(record);
            }
            open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    /** Takes one record after the other. */
    @FunctionalInterface
    interface Sink {

        /** @return whether it wants more */
        boolean take(ConsumerRecord<String, byte[]> record);
    }
}
