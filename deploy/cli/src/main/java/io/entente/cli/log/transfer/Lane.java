package io.entente.cli.log.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What has been read of one partition and not been handed on. */
final class Lane {

    /** A full lane is not read on; one more answer of the broker may still come into it. */
    private static final int FULL_BYTES = 1 << 18;

    private final TopicPartition partition;
    private final long from;
    private final long to;
    private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private long next;

    Lane(TopicPartition partition, long from, long to) {
        this.partition = partition;
        this.from = from;
        this.to = to;
        this.next = from;
    }

    TopicPartition partition() {
        return partition;
    }

    /** The first offset that has not been read. */
    long next() {
        return next;
    }

    /** The position, which also passes markers of transactions. */
    void reach(long position) {
        next = Math.max(next, position);
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        if (record.offset() < to) {
            waiting.add(record);
            waitingBytes += bytes(record);
        }
    }

    boolean hasRecord() {
        return !waiting.isEmpty();
    }

    /** Of the record that is the next to be taken. */
    long timestamp() {
        return waiting.element().timestamp();
    }

    ConsumerRecord<byte[], byte[]> take() {
        ConsumerRecord<byte[], byte[]> record = waiting.remove();
        waitingBytes -= bytes(record);
        return record;
    }

    boolean isDone() {
        return waiting.isEmpty() && next >= to;
    }

    /** Whether it must be read before it is known which record is the oldest. */
    boolean isStarving() {
        return waiting.isEmpty() && next < to;
    }

    boolean wantsMore() {
        return next < to && waitingBytes < FULL_BYTES;
    }

    /** Offsets that need not be read again. */
    long passed() {
        return Math.max(0, Math.min(next, to) - from - waiting.size());
    }

    private static long bytes(ConsumerRecord<byte[], byte[]> record) {
        return (long) Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }
}
