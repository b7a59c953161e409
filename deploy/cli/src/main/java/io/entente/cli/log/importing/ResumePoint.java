package io.entente.cli.log.importing;

import io.entente.cli.log.transfer.LogRange;
import io.entente.cli.log.transfer.LogScan;
import io.entente.cli.log.transfer.TargetTopic;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Compares what an import that was cut has left with the file. */
record ResumePoint(TargetTopic target, FileSurvey file) {

    /**
     * The last record of each partition stands for those before it: an import writes a partition in order.
     *
     * @throws NotThisImportException when a last record is not that of the file
     */
    void check(LogScan log) {
        LogRange held = target.held();
        held.from().forEach((partition, first) -> {
            long end = held.to(partition);
            if (end > first && !isSame(file.lastThere().get(partition), last(log, partition, end))) {
                throw new NotThisImportException(target.name(), partition, end - first);
            }
        });
    }

    private @Nullable ConsumerRecord<byte[], byte[]> last(LogScan log, int partition, long end) {
        SortedMap<Integer, ConsumerRecord<byte[], byte[]>> found = new TreeMap<>();
        var range = new LogRange(new TreeMap<>(Map.of(partition, end - 1)), new TreeMap<>(Map.of(partition, end)));
        log.read(target.name(), range, record -> found.put(partition, record), passed -> {});
        return found.get(partition);
    }

    private static boolean isSame(
            @Nullable ConsumerRecord<byte[], byte[]> one, @Nullable ConsumerRecord<byte[], byte[]> other) {
        return one != null
                && other != null
                && Arrays.equals(one.key(), other.key())
                && Arrays.equals(one.value(), other.value())
                && one.headers().equals(other.headers())
                && (one.timestamp() == other.timestamp() || one.timestamp() == ConsumerRecord.NO_TIMESTAMP);
    }
}
