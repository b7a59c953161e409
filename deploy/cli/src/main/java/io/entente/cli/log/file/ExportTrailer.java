package io.entente.cli.log.file;

import io.entente.common.codec.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last line: the file is whole.
 *
 * @param records how many lines of records there are
 * @param endOffsets per partition that is in the file, the offset at which the export ended
 * @param sha256 of all lines before this one with their line ends, in hexadecimal digits
 */
public record ExportTrailer(
        boolean complete,
        long records,
        String topicId,
        int partitions,
        SortedMap<Integer, Long> endOffsets,
        String sha256) {

    private static final byte[] BEGINNING = "{\"complete\":".getBytes(StandardCharsets.UTF_8);

    public ExportTrailer {
        endOffsets = Collections.unmodifiableSortedMap(new TreeMap<>(endOffsets));
    }

    byte[] line() throws IOException {
        return Json.mapper().writeValueAsBytes(this);
    }

    /** Tells it from the line of a record, which begins with the partition. */
    static boolean isTrailer(byte[] line) {
        return Arrays.equals(line, 0, Math.min(BEGINNING.length, line.length), BEGINNING, 0, BEGINNING.length);
    }

    static ExportTrailer parse(byte[] line) throws IOException {
        return Json.mapper().readValue(line, ExportTrailer.class);
    }
}
