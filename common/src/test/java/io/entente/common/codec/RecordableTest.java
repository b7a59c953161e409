package io.entente.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.entente.common.problem.Fault;
import io.entente.common.schema.EventContracts;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"a\": \"a\\u0000b\"} | /a | nul-character",
                "{\"a\": [1, {\"b/c\": \"\\u0000\"}]} | /a/1/b~1c | nul-character",
                "{\"data\": {\"a\\u0000\": {\"b\": \"\\u0000\"}}} | /data | nul-character",
                "{\"a\": \"d \\ud83c x\"} | /a | malformed-text",
                "{\"data\": {\"d \\ud83c x\": 1}} | /data | malformed-text",
                "{\"data\": {\"\\udf0d\\ud83c\": 1}} | /data | malformed-text",
                "{\"a\": \"d \\udf0d x\"} | /a | malformed-text",
                "{\"a\": \"at the end \\ud83c\"} | /a | malformed-text",
                "{\"a\": \"the wrong way round \\udf0d\\ud83c\"} | /a | malformed-text",
                "{\"a\": 1e1000000000} | /a | number-out-of-range",
                "{\"a\": [0, 1e2147483648]} | /a/1 | number-out-of-range",
                "{\"a\": -1.5E+99999999999} | /a | number-out-of-range",
                "{\"a\": 1e-99999999999} | /a | number-out-of-range",
                "{\"a\": -1e51} | /a | number-out-of-range",
                "{\"a\": 1e-51} | /a | number-out-of-range",
                "{\"a\": 0e1000000000} | /a | number-out-of-range",
                "{\"a\": 0e-1000000000} | /a | number-out-of-range",
                "{\"a\": 12345678901234567890123456789012345} | /a | number-out-of-range",
                "{\"a\": 0.12345678901234567890123456789012345} | /a | number-out-of-range",
                "{\"data\": {\"occurred\": {\"earliest\": \"0000-12-31\"}}} | /data/occurred/earliest | day-out-of-range",
                "{\"data\": {\"latest\": \"-0044-03-15\"}} | /data/latest | day-out-of-range",
                "{\"data\": {\"valueDate\": \"+10000-01-01\"}} | /data/valueDate | day-out-of-range",
                "{\"time\": \"0001-01-01T00:00:00+01:00\"} | /time | day-out-of-range",
                "{\"recordedtime\": \"+10000-01-01T00:00:00Z\"} | /recordedtime | day-out-of-range",
                "{\"time\": \"+999999999-12-31T23:59:59-18:00\"} | /time | day-out-of-range",
                "{\"recordedtime\": \"-999999999-01-01T00:00:00+18:00\"} | /recordedtime | day-out-of-range"
            })
    void what_no_read_model_can_hold_is_told_with_its_place(String json, String pointer, String code) {
        // When
        var faults = Recordable.faults(CloudEventCodec.read(json.getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(faults).extracting(Fault::pointer).containsExactly(pointer);
        assertThat(faults).extracting(Fault::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"\\ud83c\\udf0d\": 1, \"a\": {\"\\ud840\\udc00 \\u00e9\": 2}}",
                "{\"a\": \"\\ud83c\\udf0d \\uffff \\u0001 \\ufffd Ấ \\u00a0\", \"é\ud83c\udf0d\": null}",
                "{\"a\": [1e50, -9.99e50, 1e-50, 0, 0.0, 0e50, 1234567890123456789012345678901234, -9223372036854775808]}",
                "{\"data\": {\"earliest\": \"0001-01-01\", \"latest\": \"9999-12-31\", \"valueDate\": null}}",
                "{\"latest\": \"0000-01-01\", \"data\": {\"note\": \"0000-01-01\", \"earliest\": \"long ago\"}}",
                "{\"time\": \"9999-12-31T23:59:59Z\", \"recordedtime\": \"yesterday\"}"
            })
    void everything_else_can_be_recorded(String json) {
        assertThat(Recordable.faults(CloudEventCodec.read(json.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void a_name_that_cannot_be_recorded_is_told_at_its_object() {
        // Given
        var document = JsonNodeFactory.instance.objectNode();
        document.putObject("data").putObject("d \ud83c x").put("a", "\0");

        // When
        var faults = Recordable.faults(document);

        // Then
        assertThat(faults).extracting(Fault::pointer).containsExactly("/data");
        assertThat(faults).extracting(Fault::code).containsExactly("malformed-text");
    }

    @Test
    void a_hundred_faults_are_told_and_no_more() {
        // Given
        var texts = JsonNodeFactory.instance.arrayNode();
        Stream.generate(() -> "\0").limit(5_000).forEach(texts::add);

        // When
        var faults = Recordable.faults(texts);

        // Then
        assertThat(faults).hasSize(100).element(99).extracting(Fault::pointer).isEqualTo("/99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c080", "c181", "e08081", "e08080", "f0808080", "f4908080", "f5808080"})
    void octets_that_the_parser_takes_for_characters_although_they_are_no_utf_8_are_told_with_their_place(
            String octets) {
        // Given
        byte[] json = json("{\"a\": 1, \"b\": [\"x", octets, "y\"]}");

        // When
        var faults = Recordable.faults(CloudEventCodec.read(json));

        // Then
        assertThat(faults)
                .containsExactly(
                        new Fault("/b/0", "malformed-text", faults.get(0).detail()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c080", "f5808080"})
    void an_escaped_surrogate_beside_such_octets_makes_no_character_of_them(String octets) {
        // Given
        byte[] behind = json("{\"a\": \"\\ud83c", octets, "\"}");
        byte[] before = json("{\"a\": \"", octets, "\\udf0d\"}");

        // When
        var faults = Stream.of(behind, before)
                .map(CloudEventCodec::read)
                .map(Recordable::faults)
                .toList();

        // Then
        assertThat(faults)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).extracting(Fault::code).containsExactly("malformed-text"));
    }

    @Test
    void numbers_at_the_limit_keep_their_value() {
        // Given
        var limits =
                Map.of("a", new BigDecimal("9.999999999999999999999999999999999e50"), "b", new BigDecimal("1e-50"));
        JsonNode sent = Json.mapper().valueToTree(limits);

        // When
        JsonNode read = CloudEventCodec.read(sent.toString().getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(Recordable.faults(read)).isEmpty();
        assertThat(read).isEqualTo(sent);
    }

    @Test
    void the_members_that_a_contract_calls_a_day_are_those_that_are_looked_at() {
        // Given
        var names = new TreeSet<String>();

        // When
        EventContracts.of(EventRegistry.current())
                .contracts()
                .forEach(contract -> addDays("", contract.schema(), names));

        // Then
        assertThat(names).isEqualTo(Recordable.DAYS);
    }

    /** Names of the properties whose schema refers to that of a day, at any depth. */
    private static void addDays(String name, JsonNode node, Set<String> names) {
        if (node.path("$ref").asText().endsWith("#/$defs/date")) {
            names.add(name);
        }
        node.properties()
                .forEach(member ->
                        addDays(member.getKey().equals("anyOf") ? name : member.getKey(), member.getValue(), names));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addDays(name, node.get(i), names);
        }
    }

    private static byte[] json(String before, String octets, String behind) {
        var json = new ByteArrayOutputStream();
        json.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        json.writeBytes(HexFormat.of().parseHex(octets));
        json.writeBytes(behind.getBytes(StandardCharsets.US_ASCII));
        return json.toByteArray();
    }
}
