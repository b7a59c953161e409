package io.entente.cli.log.file;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The first line: which records the file is meant to hold. It says nothing of when and where it was written, so that two exports of
 * the same records are the same bytes.
 *
 * @param topicId tells a topic from a later one with the same name
 * @param partitions of the topic, also those that are not in the file
 * @param from per partition that is in the file, the first offset
 * @param to per partition that is in the file, the offset after the last
 * @param stream the only key whose records are in the file; null for all
 */
@JsonPropertyOrder({"entente", "version", "topic", "topicId", "partitions", "from", "to", "stream"})
public record ExportHeader(
        String entente,
        int version,
        String topic,
        String topicId,
        int partitions,
        SortedMap<Integer, Long> from,
        SortedMap<Integer, Long> to,
        @Nullable String stream) {

    private static final String KIND = "log-export";
    private static final int VERSION = 1;

    public ExportHeader {
        from = Collections.unmodifiableSortedMap(new TreeMap<>(from));
        to = Collections.unmodifiableSortedMap(new TreeMap<>(to));
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(topicId, "topicId");
        int count = partitions;
        if (!from.keySet().equals(to.keySet()) || from.keySet().stream().anyMatch(each -> each < 0 || each >= count)) {
            throw new IllegalArgumentException("the ranges are not those of " + partitions + " partitions");
        }
        if (!KIND.equals(entente) || version != VERSION) {
            throw new IllegalArgumentException(entente + " " + version + " is not " + KIND + " " + VERSION);
        }
    }

    public ExportHeader(
            String topic,
            String topicId,
            int partitions,
            SortedMap<Integer, Long> from,
            SortedMap<Integer, Long> to,
            @Nullable String stream) {
        this(KIND, VERSION, topic, topicId, partitions, from, to, stream);
    }

    byte[] line() throws IOException {
        return Json.mapper().writeValueAsBytes(this);
    }

    static ExportHeader parse(byte[] line) throws IOException {
        return Json.mapper().readValue(line, ExportHeader.class);
    }
}
