package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.ingest.intake.InvalidEventException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventHeadersTest {

    @Test
    void only_ce_headers_are_attributes_whatever_their_case() {
        // When
        var attributes = CloudEventHeaders.attributes(
                Map.of("Ce-Id", List.of("a"), "ce-source", List.of("urn:x"), "Accept", List.of("*/*")));

        // Then
        assertThat(attributes).containsOnly(Map.entry("id", "a"), Map.entry("source", "urn:x"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "Euro%20%E2%82%AC%20%F0%9F%98%80, Euro € 😀",
                "Hanoi%20%E2%80%93%20%c3%8ele-de-France, Hanoi – Île-de-France",
                "fr-idf~vn-hn, fr-idf~vn-hn",
                "|\"a \\\"quoted\\\" text\"|, |a \"quoted\" text|",
                "100%25, 100%"
            })
    void values_are_decoded_once(String sent, String meant) {
        assertThat(CloudEventHeaders.attributes(Map.of("ce-x", List.of(sent)))).containsEntry("x", meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "a%", "%+A", "%E2%82", "%C0%80", "%ED%A0%80", "a%FF"})
    void broken_encoding_is_a_fault_of_its_attribute(String sent) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> CloudEventHeaders.attributes(Map.of("ce-x", List.of(sent))))
                .satisfies(
                        invalid -> assertThat(invalid.faults().get(0).pointer()).isEqualTo("/x"));
    }

    /** As the server hands them on: each octet as one character, so that nobody can tell what was meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {"caf\u00c3\u00a9", "caf\u00e9", "urn:\u00e4%C3%A4", "\"caf\u00e9\"", "a\tb", "a\u007fb", "\u4eac"
            })
    void characters_that_must_be_percent_encoded_are_a_fault_of_their_attribute(String sent) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> CloudEventHeaders.attributes(Map.of("ce-x", List.of(sent))))
                .satisfies(
                        invalid -> assertThat(invalid.faults().get(0).pointer()).isEqualTo("/x"));
    }

    @Test
    void an_attribute_sent_twice_is_a_fault() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> CloudEventHeaders.attributes(Map.of("ce-id", List.of("a", "b"))));
    }
}
