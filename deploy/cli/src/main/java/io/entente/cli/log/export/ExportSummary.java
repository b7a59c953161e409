package io.entente.cli.log.export;

import io.entente.cli.log.file.ExportTrailer;
import java.util.SortedMap;

/**
 * What was exported.
 *
 * @param resumedRecords how many of the records were in the file before
 */
record ExportSummary(
        String file,
        String topic,
        String topicId,
        int partitions,
        long records,
        long resumedRecords,
        SortedMap<Integer, Long> endOffsets,
        String sha256) {

    static ExportSummary of(String file, String topic, long resumedRecords, ExportTrailer trailer) {
        return new ExportSummary(
                file,
                topic,
                trailer.topicId(),
                trailer.partitions(),
                trailer.records(),
                resumedRecords,
                trailer.endOffsets(),
                trailer.sha256());
    }

    String line() {
        String before = resumedRecords == 0 ? "" : ", " + resumedRecords + " of them before";
        return "exported " + records + " records of " + topic + " to " + file + before;
    }
}
