package io.entente.cli.log.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as one line of JSON. {@link RecordLineParser} reads it back, byte for byte.
 *
 * <p>A value that is a JSON object in one line stands in it as it is. Any other stands as {@code value} in Base64. What Kafka
 * itself does not give back is not kept: header names that are no UTF-8, and whether a timestamp was the writer's or the broker's.
 */
public final class RecordLine {

    static final String PARTITION = "partition";
    static final String OFFSET = "offset";
    static final String TIMESTAMP = "timestamp";
    static final String KEY = "key";
    static final String KEY_BASE64 = "keyBase64";
    static final String EVENT = "event";
    static final String VALUE = "value";

    private static final int FRAME_BYTES = 300;
    private static final byte[] BEFORE_EVENT = (",\"" + EVENT + "\":").getBytes(StandardCharsets.UTF_8);

    private RecordLine() {}

    /** Without the line end. */
    public static byte[] of(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        var line = new ByteArrayOutputStream(FRAME_BYTES + (value == null ? 0 : value.length));
        try (JsonGenerator json = JsonText.generator(line)) {
            json.writeStartObject();
            writePlace(json, record);
            writeKey(json, record.key());
            HeaderJson.write(json, record.headers());
            if (value != null && JsonText.isOneLineObject(value)) {
                json.flush();
                line.writeBytes(BEFORE_EVENT);
                line.writeBytes(value);
                line.write('}');
            } else {
                writeBase64(json, VALUE, value);
                json.writeEndObject();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a line in memory could not be written", impossible);
        }
        return line.toByteArray();
    }

    private static void writePlace(JsonGenerator json, ConsumerRecord<byte[], byte[]> record) throws IOException {
        json.writeNumberField(PARTITION, record.partition());
        json.writeNumberField(OFFSET, record.offset());
        json.writeFieldName(TIMESTAMP);
        if (record.timestamp() == ConsumerRecord.NO_TIMESTAMP) {
            json.writeNull();
        } else {
            json.writeString(Instant.ofEpochMilli(record.timestamp()).toString());
        }
    }

    private static void writeKey(JsonGenerator json, byte @Nullable [] key) throws IOException {
        String text = key == null ? null : Utf8.textOf(key);
        if (text != null) {
            json.writeStringField(KEY, text);
        } else {
            writeBase64(json, key == null ? KEY : KEY_BASE64, key);
        }
    }

    static void writeBase64(JsonGenerator json, String name, byte @Nullable [] bytes) throws IOException {
        json.writeFieldName(name);
        if (bytes == null) {
            json.writeNull();
        } else {
            json.writeBinary(bytes);
        }
    }
}
