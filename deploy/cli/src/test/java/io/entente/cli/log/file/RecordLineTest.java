package io.entente.cli.log.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordLineTest {

    private static final String PLACE = "{\"partition\":3,\"offset\":12,\"timestamp\":\"2026-02-01T10:00:00Z\",";

    @Test
    void whatever_a_topic_holds_comes_back_byte_for_byte() throws IOException {
        for (long seed = 0; seed < 4000; seed++) {
            // Given
            var record = new NastyRecords(new Random(seed)).at("log", 3, seed);

            // When
            byte[] line = RecordLine.of(record);
            var back = RecordLineParser.parse("log", line);

            // Then
            assertThat(line).as("seed %d", seed).doesNotContain('\n', '\r');
            assertThat(Utf8.textOf(line)).as("seed %d", seed).isNotNull();
            assertThat(back.partition()).isEqualTo(3);
            assertThat(back.offset()).isEqualTo(seed);
            assertThat(back.timestamp()).as("seed %d", seed).isEqualTo(record.timestamp());
            assertThat(back.key()).as("key of seed %d", seed).isEqualTo(record.key());
            assertThat(back.value()).as("value of seed %d", seed).isEqualTo(record.value());
            assertThat(back.headers()).as("headers of seed %d", seed).isEqualTo(record.headers());
        }
    }

    @Test
    void every_line_is_json() throws IOException {
        for (long seed = 0; seed < 500; seed++) {
            // Given
            byte[] line = RecordLine.of(new NastyRecords(new Random(seed)).at("log", 0, seed));

            // When
            try (JsonParser json = JsonText.parser(line)) {
                json.nextToken();
                json.skipChildren();

                // Then
                assertThat(json.nextToken()).as("seed %d", seed).isNull();
            }
        }
    }

    @Test
    void an_event_stands_in_its_line_as_it_is() {
        // When
        byte[] line = RecordLine.of(record("fr-idf~vn-hn", headers(), "{ \"n\":1.50, \"é\":\"\\u00e9\" }"));

        // Then
        assertThat(text(line))
                .isEqualTo(PLACE
                        + "\"key\":\"fr-idf~vn-hn\",\"headers\":{\"content-type\":\"application/cloudevents+json\"},"
                        + "\"event\":{ \"n\":1.50, \"é\":\"\\u00e9\" }}");
    }

    @Test
    void what_is_no_object_in_one_line_is_base64_and_nothing_is_null() {
        // When
        byte[] garbage = RecordLine.of(record("k", new RecordHeaders(), "{\n}"));
        byte[] nothing = RecordLine.of(record(null, new RecordHeaders(), null));

        // Then
        assertThat(text(garbage)).isEqualTo(PLACE + "\"key\":\"k\",\"headers\":{},\"value\":\"ewp9\"}");
        assertThat(text(nothing)).isEqualTo(PLACE + "\"key\":null,\"headers\":{},\"value\":null}");
    }

    @Test
    void headers_that_repeat_a_name_or_hold_no_text_are_a_list() {
        // When
        byte[] line = RecordLine.of(
                record("k", new RecordHeaders().add("a", utf8("1")).add("a", new byte[] {(byte) 0xff}), "{}"));

        // Then
        assertThat(text(line))
                .contains(
                        "\"headerList\":[{\"name\":\"a\",\"value\":\"1\"},{\"name\":\"a\",\"valueBase64\":\"/w==\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "garbage",
                PLACE + "\"key\":null,\"headers\":{}}",
                PLACE + "\"key\":null,\"headers\":{},\"value\":null,\"event\":{}}",
                PLACE + "\"key\":null,\"headers\":{},\"value\":null,\"more\":1}",
                PLACE + "\"key\":null,\"headers\":{},\"value\":null}{}",
                PLACE + "\"key\":null,\"headers\":{},\"value\":null",
                PLACE + "\"key\":null,\"headers\":{},\"value\":\"?\"}",
                PLACE + "\"key\":null,\"headers\":{},\"event\":[]}",
                PLACE + "\"key\":1,\"headers\":{},\"value\":null}",
                "{\"partition\":0,\"offset\":0,\"timestamp\":\"yesterday\",\"key\":null,\"headers\":{},\"value\":null}"
            })
    void a_line_that_is_nearly_right_is_refused(String line) {
        assertThatThrownBy(() -> RecordLineParser.parse("log", utf8(line))).isInstanceOf(IOException.class);
    }

    private static Headers headers() {
        return new RecordHeaders().add("content-type", utf8("application/cloudevents+json"));
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, Headers headers, String value) {
        return new ConsumerRecord<>(
                "log",
                3,
                12,
                1769940000000L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key == null ? null : utf8(key),
                value == null ? null : utf8(value),
                headers,
                Optional.empty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
