package io.entente.cli.log.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Reads one line that {@link RecordLine} wrote; strict, because a line that is only nearly right was not written by it. */
final class RecordLineParser {

    /** Every line says these, each in one of its forms. */
    private static final Set<String> PARTS =
            Set.of(RecordLine.PARTITION, RecordLine.OFFSET, RecordLine.TIMESTAMP, "key", "headers", "value");

    private final byte[] line;
    private final Set<String> seen = new HashSet<>();

    private int partition;
    private long offset;
    private long timestamp;
    private byte @Nullable [] key;
    private byte @Nullable [] value;
    private Headers headers = new RecordHeaders();

    private RecordLineParser(byte[] line) {
        this.line = line;
    }

    /**
     * The record of a line.
     *
     * @throws IOException when it is not one, saying why
     */
    static ConsumerRecord<byte[], byte[]> parse(String topic, byte[] line) throws IOException {
        var parser = new RecordLineParser(line);
        try (JsonParser json = JsonText.parser(line)) {
            json.nextToken();
            parser.readLine(json);
        } catch (RuntimeException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
        return parser.record(topic);
    }

    private void readLine(JsonParser json) throws IOException {
        Tokens.expect(json, JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (!seen.add(partOf(field))) {
                throw Tokens.unexpected(json);
            }
            readField(json, field);
        }
        Tokens.expect(json, JsonToken.END_OBJECT);
        json.nextToken();
        if (json.currentToken() != null || !seen.equals(PARTS)) {
            throw new IOException("it is not exactly one record: it has " + seen);
        }
    }

    private static String partOf(String field) {
        return switch (field) {
            case RecordLine.KEY_BASE64 -> "key";
            case HeaderJson.LIST -> "headers";
            case RecordLine.EVENT -> "value";
            default -> field;
        };
    }

    private void readField(JsonParser json, String field) throws IOException {
        switch (field) {
            case RecordLine.PARTITION -> partition = json.getIntValue();
            case RecordLine.OFFSET -> offset = json.getLongValue();
            case RecordLine.TIMESTAMP -> timestamp = timestamp(json);
            case RecordLine.KEY -> key = Tokens.textBytes(json);
            case RecordLine.KEY_BASE64 -> key = Tokens.base64(json);
            case HeaderJson.OBJECT -> headers = HeaderJson.readObject(json);
            case HeaderJson.LIST -> headers = HeaderJson.readList(json);
            case RecordLine.EVENT -> value = slice(json);
            case RecordLine.VALUE -> value = Tokens.base64(json);
            default -> throw Tokens.unexpected(json);
        }
    }

    private static long timestamp(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return ConsumerRecord.NO_TIMESTAMP;
        }
        try {
            return Instant.parse(json.getText()).toEpochMilli();
        } catch (DateTimeException noInstant) {
            throw new IOException(noInstant.getMessage(), noInstant);
        }
    }

    /** The bytes of an object as they stand in the line. */
    private byte[] slice(JsonParser json) throws IOException {
        Tokens.expect(json, JsonToken.START_OBJECT);
        long start = json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        long end = json.currentLocation().getByteOffset();
        return Arrays.copyOfRange(line, Math.toIntExact(start), Math.toIntExact(end));
    }

    private ConsumerRecord<byte[], byte[]> record(String topic) {
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                key == null ? ConsumerRecord.NULL_SIZE : key.length,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                key,
                value,
                headers,
                Optional.empty());
    }
}
