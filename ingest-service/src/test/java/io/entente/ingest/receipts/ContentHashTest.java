package io.entente.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.ContentHash;
import io.entente.ingest.Events;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentHashTest {

    @Test
    void the_order_of_members_does_not_matter() {
        assertThat(hash("{\"id\": \"a\", \"source\": \"s\", \"data\": {\"x\": 1, \"y\": {\"v\": 2, \"w\": 3}}}"))
                .isEqualTo(hash("{\"data\":{\"y\":{\"w\":3,\"v\":2},\"x\":1},\"source\":\"s\",\"id\":\"a\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "1, 1e0",
        "100, 1E2",
        "0, -0.0",
        "0, 0e9",
        "0.5, 5e-1",
        "12345678901234567890, 12345678901234567890.0",
        "1000e2147483646, 100e2147483647"
    })
    void numbers_count_by_value(String one, String other) {
        assertThat(data("{\"x\": " + one + "}")).isEqualTo(data("{\"x\": " + other + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"x\": 1} | {\"x\": 2}",
                "{\"x\": 1} | {\"x\": \"1\"}",
                "{\"x\": 1} | {\"y\": 1}",
                "{\"x\": null} | {}",
                "{\"x\": true} | {\"x\": false}",
                "{\"x\": [1, 2]} | {\"x\": [2, 1]}",
                "{\"x\": [[1], 2]} | {\"x\": [[1, 2]]}",
                "{\"x\": \"a\", \"y\": \"b\"} | {\"x\": \"ay\", \"b\": \"\"}",
                "{\"x\": {}} | {\"x\": []}"
            })
    void other_data_are_other_content(String one, String other) {
        assertThat(data(one)).isNotEqualTo(data(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recordedtime", "traceparent", "tracestate"})
    void what_differs_between_two_sendings_is_no_content(String attribute) {
        // Given
        ObjectNode meeting = Events.meeting();

        // When
        ObjectNode again = meeting.deepCopy().put(attribute, "2026-11-22T03:00:00Z");

        // Then
        assertThat(hash(again)).isEqualTo(hash(meeting));
    }

    @ParameterizedTest
    @CsvSource({"time, 2026-11-23T03:00:00Z", "correlationid, src-001", "type, io.entente.MeetingHeld.v2"})
    void every_other_attribute_is_content(String attribute, String value) {
        // Given
        ObjectNode meeting = Events.meeting();

        // When
        ObjectNode other = meeting.deepCopy().put(attribute, value);

        // Then
        assertThat(hash(other)).isNotEqualTo(hash(meeting));
    }

    @Test
    void what_is_left_out_is_what_it_stands_for() {
        // Given
        ObjectNode full = Events.meeting();
        full.put("partitionkey", full.get("subject").asText())
                .put("datacontenttype", "Application/JSON; charset=utf-8")
                .putNull("dataschema");

        // When
        ObjectNode bare = full.deepCopy();
        bare.remove("partitionkey");
        bare.remove("datacontenttype");
        bare.remove("dataschema");

        // Then
        assertThat(hash(bare)).isEqualTo(hash(full));
    }

    @Test
    void an_integer_attribute_is_the_same_as_a_header() {
        // Given
        ObjectNode structured = Events.meeting().put("sequence", 7);

        // When
        ObjectNode binary = structured.deepCopy().put("sequence", "7");

        // Then
        assertThat(hash(binary)).isEqualTo(hash(structured));
    }

    @Test
    void a_huge_exponent_is_not_written_out() {
        assertThat(data("{\"x\": 1e999999999}")).isNotEqualTo(data("{\"x\": 1e999999998}"));
    }

    @Test
    void the_hash_of_a_known_event_never_changes_because_the_log_holds_it() {
        // Given
        ObjectNode event = Events.read("""
                {"specversion": "1.0", "id": "a", "source": "urn:entente:test", "type": "t", "subject": "fr-idf~vn-hn",
                 "data": {"title": {"vi": "Hà Nội"}, "amount": 12.50, "tags": [true, null]}}
                """);

        // When
        ContentHash hash = hash(event);

        // Then
        assertThat(Long.toHexString(hash.first())).isEqualTo("a274a115daeff627");
    }

    private static ContentHash data(String json) {
        return hash("{\"id\": \"a\", \"source\": \"s\", \"data\": " + json + "}");
    }

    private static ContentHash hash(String json) {
        return hash(Events.read(json));
    }

    private static ContentHash hash(ObjectNode document) {
        return ContentHash.of(new CloudEvent(document));
    }
}
