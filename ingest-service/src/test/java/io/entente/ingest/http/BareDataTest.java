package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.common.codec.EventRegistry;
import io.entente.common.problem.Fault;
import io.entente.common.schema.EventContracts;
import io.entente.ingest.intake.InvalidEventException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BareDataTest {

    @Test
    void the_attributes_come_from_the_path_the_key_and_the_configuration() {
        // Given
        var contract = EventContracts.of(EventRegistry.current())
                .find("MeetingHeld", "v1")
                .orElseThrow();
        byte[] data = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);

        // When
        var document = new BareData("fr-idf~vn-hn", contract, IdempotencyKey.of("meeting-1"), "urn:x").document(data);

        // Then
        assertThat(document.get("id").asText()).isEqualTo("meeting-1");
        assertThat(document.get("source").asText()).isEqualTo("urn:x");
        assertThat(document.get("type").asText()).isEqualTo("io.entente.MeetingHeld.v1");
        assertThat(document.get("subject").asText()).isEqualTo("fr-idf~vn-hn");
        assertThat(document.at("/data/a").asInt()).isEqualTo(1);
        assertThat(document.has("time")).isFalse();
    }

    @Test
    void faults_point_into_what_was_sent() {
        // Given
        var faults = List.of(
                new Fault("/data/participants", "required", "participants is missing"),
                new Fault("/datacontenttype", "not-json", "datacontenttype must be a JSON media type"),
                new Fault("/data", "not-an-object", "data must be a JSON object"),
                new Fault("/id", "bad-format", "id must be a slug"),
                new Fault("/subject", "subject-mismatch", "subject must equal data.partnershipId"));

        // When
        var seen = BareData.seenFromTheData(new InvalidEventException(faults));

        // Then
        assertThat(((InvalidEventException) seen).faults())
                .containsExactly(
                        new Fault("/participants", "required", "participants is missing"),
                        new Fault("", "not-json", "the path: datacontenttype must be a JSON media type"),
                        new Fault("", "not-an-object", "data must be a JSON object"),
                        new Fault("", "bad-format", "Idempotency-Key: id must be a slug"),
                        new Fault("", "subject-mismatch", "the path: subject must equal data.partnershipId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting-1", " meeting-1 ", "\"meeting-1\""})
    void a_key_may_be_quoted(String header) {
        assertThat(IdempotencyKey.of(header).id()).isEqualTo("meeting-1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void without_a_key_there_is_no_event(String header) {
        assertThatExceptionOfType(MissingIdempotencyKeyException.class).isThrownBy(() -> IdempotencyKey.of(header));
    }
}
