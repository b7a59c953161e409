package io.entente.cli.log.file;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records that a topic can hold although nobody would write them on purpose; the same ones for the same seed. */
public record NastyRecords(Random random) {

    private static final List<byte[]> VALUES = List.of(
            utf8(""),
            utf8("{}"),
            utf8(" {}"),
            utf8("{} "),
            utf8("{}{}"),
            utf8("{}\n"),
            utf8("{\"a\":\n1}"),
            utf8("{\"a\":\r1}"),
            utf8("{\"a\":\t1}"),
            utf8("{\"a\":\"\u0001\"}"),
            utf8("{\"a\":1,\"a\":1.50e+3,\"b\":-0,\"c\":1234567890123456789012345678901234567890}"),
            utf8("{ \"event\" : {\"event\":\"}\\\"{\"} , \"é\\u00e9\\/\":\"\u2028😀\\ud83d\\ude00\" }"),
            utf8("{\"half\":\"\\ud83d\"}"),
            utf8("{\"a\":1"),
            utf8("{a:1}"),
            utf8("{\"a\":01}"),
            utf8("{/**/}"),
            utf8("[1,2]"),
            utf8("null"),
            utf8("\"text\""),
            utf8("12"),
            utf8("\ufeff{}"),
            utf8("{\"a\":".repeat(1100) + "1" + "}".repeat(1100)),
            "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE),
            "{\"a\":1}".getBytes(StandardCharsets.UTF_16BE),
            bytes('{', '"', 'a', '"', ':', '"', 0xC0, 0x80, '"', '}'),
            bytes('{', '"', 'a', '"', ':', '"', 0xED, 0xA0, 0x80, '"', '}'),
            bytes('{', '"', 0xFF, '"', ':', '1', '}'),
            bytes('{', 0, '}', 0));

    private static final List<String> NAMES = List.of("", "content-type", "name", "partition", "é\"\\\n\u0000", "😀");

    /** Any record at this place. */
    public ConsumerRecord<byte[], byte[]> at(String topic, int partition, long offset) {
        byte[] key = key();
        byte[] value = value();
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                headers(),
                Optional.empty());
    }

    private long timestamp() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
            case 2 -> random.nextInt(2000);
            default -> Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() + random.nextInt(1_000_000);
        };
    }

    private byte[] key() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new byte[0];
            case 2 -> randomBytes(12);
            case 3 -> utf8("é\"\\\n\u0000\u2028😀" + random.nextInt(10));
            default -> utf8("stream-" + random.nextInt(20));
        };
    }

    private byte[] value() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> randomBytes(200);
            case 2 -> utf8("{\"n\":" + random.nextInt() + ",\"text\":\"" + "ü".repeat(random.nextInt(300)) + "\"}");
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    private Headers headers() {
        var headers = new RecordHeaders();
        for (int count = random.nextInt(4); count > 0; count--) {
            headers.add(NAMES.get(random.nextInt(NAMES.size())), headerValue());
        }
        return headers;
    }

    private byte[] headerValue() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> randomBytes(5);
            default -> utf8("application/json\n😀");
        };
    }

    private byte[] randomBytes(int bytesMax) {
        byte[] bytes = new byte[random.nextInt(bytesMax + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
