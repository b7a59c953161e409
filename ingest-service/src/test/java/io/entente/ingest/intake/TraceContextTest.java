package io.entente.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TraceContextTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final ObjectNode event = Events.meeting();

    @Test
    void the_trace_of_the_request_continues_in_the_event() {
        // When
        new TraceContext(PARENT, "vendor=1").continueIn(event);

        // Then
        assertThat(event.get("traceparent").asText()).isEqualTo(PARENT);
        assertThat(event.get("tracestate").asText()).isEqualTo("vendor=1");
    }

    @Test
    void an_event_keeps_the_trace_it_was_created_in() {
        // Given
        event.put("traceparent", "00-own");

        // When
        new TraceContext(PARENT, null).continueIn(event);

        // Then
        assertThat(event.get("traceparent").asText()).isEqualTo("00-own");
    }

    @Test
    void a_trace_without_a_state_leaves_none() {
        // Given
        event.put("tracestate", "of-another-trace=1");

        // When
        new TraceContext(PARENT, null).continueIn(event);

        // Then
        assertThat(event.has("tracestate")).isFalse();
    }

    @Test
    void what_breaks_the_standard_is_left_out() {
        // When
        new TraceContext("not a trace", "vendor=1").continueIn(event);

        // Then
        assertThat(event.has("traceparent")).isFalse();
        assertThat(event.has("tracestate")).isFalse();
    }

    @Test
    void a_state_that_is_not_printable_ascii_is_left_out_alone() {
        // When
        new TraceContext(PARENT, "vendor=caf\u00c3\u00a9").continueIn(event);

        // Then
        assertThat(event.get("traceparent").asText()).isEqualTo(PARENT);
        assertThat(event.has("tracestate")).isFalse();
    }
}
