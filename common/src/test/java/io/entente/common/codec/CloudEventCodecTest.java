package io.entente.common.codec;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.entente.common.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventCodecTest {

    private static final String EVENT = """
            {"specversion":"1.0","id":"a-1","source":"urn:entente:editor","type":"io.entente.MeetingHeld.v1",\
            "subject":"fr-idf~vn-hn","comexampleextension":7,"data":{"unknown":{"kept":[1,2.50]}}}""";

    @Test
    void unknown_extensions_and_members_survive_reading_and_writing() {
        // When
        byte[] written = CloudEventCodec.encode(CloudEventCodec.structured(bytes(EVENT)));

        // Then
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(EVENT);
    }

    @Test
    void the_binary_form_is_the_same_event() {
        // Given
        var attributes = Map.of(
                "specversion", "1.0",
                "id", "a-1",
                "source", "urn:entente:editor",
                "type", "io.entente.MeetingHeld.v1",
                "subject", "fr-idf~vn-hn");

        // When
        CloudEvent event = CloudEventCodec.binary(attributes, "application/json", bytes("{\"a\":1}"));

        // Then
        assertThat(event.subject()).isEqualTo("fr-idf~vn-hn");
        assertThat(event.data().path("a").asInt()).isOne();
        assertThat(event.attribute("datacontenttype")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'specversion':'1.0'   | 'specversion':'0.3'   | /specversion     | unsupported-version",
                "'id':'a-1'            | 'id':''               | /id              | not-a-text",
                "'id':'a-1'            | 'id':'a 1'            | /id              | bad-format",
                "'subject':'fr-idf~vn-hn' | 'subject':'FR IDF' | /subject         | bad-format",
                "'source':'urn:entente:editor' | 'source':'not a uri' | /source   | bad-format",
                "'comexampleextension':7 | 'time':'yesterday'   | /time            | bad-format",
                "'comexampleextension':7 | 'partitionkey':'x'   | /partitionkey    | not-the-subject",
                "'comexampleextension':7 | 'Bad_Name':1         | /Bad_Name        | bad-name",
                "'comexampleextension':7 | 'extension':{}       | /extension       | bad-value",
                "'comexampleextension':7 | 'data_base64':'aGk=' | /data_base64     | not-json",
                "'comexampleextension':7 | 'datacontenttype':'text/plain' | /datacontenttype | not-json"
            })
    void a_broken_envelope_is_told_with_its_place(String right, String wrong, String pointer, String code) {
        // Given
        String broken = EVENT.replace(right.replace('\'', '"'), wrong.replace('\'', '"'));

        // When
        var refused =
                catchThrowableOfType(MalformedEventException.class, () -> CloudEventCodec.structured(bytes(broken)));

        // Then
        assertThat(refused.isJson()).isTrue();
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly(pointer);
        assertThat(refused.faults()).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void all_faults_are_told_at_once() {
        // When
        var refused = catchThrowableOfType(
                MalformedEventException.class, () -> CloudEventCodec.structured(bytes("{\"id\":\"a\"}")));

        // Then
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/specversion", "/subject", "/source", "/type", "/data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "{} {}", "nul"})
    void what_is_no_json_is_told_apart(String text) {
        // When
        var refused =
                catchThrowableOfType(MalformedEventException.class, () -> CloudEventCodec.structured(bytes(text)));

        // Then
        assertThat(refused.isJson()).isFalse();
    }

    @Test
    void a_document_that_is_too_deep_is_no_json() {
        // Given
        String deep = "[".repeat(Json.DEPTH_MAX + 1) + "]".repeat(Json.DEPTH_MAX + 1);

        // When
        var refused =
                catchThrowableOfType(MalformedEventException.class, () -> CloudEventCodec.structured(bytes(deep)));

        // Then
        assertThat(refused.isJson()).isFalse();
        assertThat(refused.faults()).extracting(Fault::code).containsExactly("json-limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"id\": tru", "{\"id\": \"m-1", "[1,", "{\"id\": 1e"})
    void a_document_that_breaks_off_is_told_from_one_that_is_bad(String text) {
        assertThat(refusal(text).endsTooEarly()).isTrue();
        assertThat(refusal(text + " x }]\"?").endsTooEarly()).isFalse();
    }

    @Test
    void a_refusal_does_not_hold_the_document() {
        assertThat(refusal("{\"id\": " + "x".repeat(1_000_000)))
                .hasNoCause()
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(1_000));
    }

    @Test
    void of_very_many_faults_the_first_are_named() {
        // Given
        String attributes = IntStream.range(0, 1_000)
                .mapToObj(name -> "\"BAD" + name + "\": 1")
                .collect(joining(", "));

        // Then
        assertThat(refusal("{" + attributes + "}").faults()).hasSize(Envelope.FAULTS_MAX);
    }

    @Test
    void the_recorded_time_is_ours_and_falls_back_to_the_producers() {
        // Given
        CloudEvent event = CloudEventCodec.structured(bytes(EVENT));
        Instant recorded = Instant.parse("2026-11-22T03:00:00Z");

        // When
        CloudEvent stamped = event.recordedAt(recorded);

        // Then
        assertThat(stamped.recordedAt()).isEqualTo(recorded);
        assertThat(event.recordedAt()).isNull();
    }

    private static MalformedEventException refusal(String text) {
        return catchThrowableOfType(MalformedEventException.class, () -> CloudEventCodec.structured(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
