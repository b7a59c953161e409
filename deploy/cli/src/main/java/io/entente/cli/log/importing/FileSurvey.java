package io.entente.cli.log.importing;

import io.entente.cli.log.file.ExportHeader;
import io.entente.cli.log.file.ExportReader;
import io.entente.cli.log.transfer.LogRange;
import io.entente.cli.terminal.Progress;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a first reading of the whole file finds, before anything is written.
 *
 * @param counts per partition that has any, the records in the file
 * @param lastThere per partition, the record that must be the last in the topic if what is there came from this file
 * @param newOffsets the first record that would get another offset than it has in the file, null when all keep theirs
 * @param newOffsetRecords how many would get another one
 */
record FileSurvey(
        ExportHeader header,
        SortedMap<Integer, Long> counts,
        Map<Integer, ConsumerRecord<byte[], byte[]>> lastThere,
        @Nullable ConsumerRecord<byte[], byte[]> newOffsets,
        long newOffsetRecords) {

    FileSurvey {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        lastThere = Map.copyOf(lastThere);
    }

    /**
     * Reads to the end of the file.
     *
     * @param held what the topic holds
     */
    static FileSurvey of(ExportReader file, LogRange held, Progress progress) {
        var counts = new TreeMap<Integer, Long>();
        var lastThere = new HashMap<Integer, ConsumerRecord<byte[], byte[]>>();
        ConsumerRecord<byte[], byte[]> firstMoved = null;
        long moved = 0;
        for (var record = file.next(); record != null; record = file.next()) {
            int partition = record.partition();
            long before = counts.merge(partition, 1L, Long::sum) - 1;
            long place = held.from(partition) + before;
            if (place == held.to(partition) - 1) {
                lastThere.put(partition, record);
            }
            if (place != record.offset()) {
                firstMoved = firstMoved == null ? record : firstMoved;
                moved++;
            }
            progress.at(file.records(), file.bytes());
        }
        return new FileSurvey(file.header(), counts, lastThere, firstMoved, moved);
    }

    long records() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
