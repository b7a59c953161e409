package io.entente.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.Json;
import io.entente.common.problem.Fault;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.publishing.LogUnavailableException;
import io.entente.ingest.publishing.OutcomeUnknownException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchIntakeTest {

    private final FakeLog log = new FakeLog();
    private final BatchIntake batches = TestIntake.on(log).batches();

    @Test
    void the_events_are_appended_in_the_order_of_the_batch() {
        // Given
        List<JsonNode> items = List.of(Events.meeting(), Events.meeting("la-vt~vn-hn"), Events.meeting());

        // When
        batches.store(items, TraceContext.NONE);

        // Then
        assertThat(log.records())
                .extracting(appended -> id(appended.value()))
                .containsExactlyElementsOf(
                        items.stream().map(item -> item.get("id").asText()).toList());
    }

    @Test
    void a_bad_event_keeps_none_of_its_neighbours_out() {
        // Given
        ObjectNode bad = Events.meeting();
        Events.data(bad).remove("participants");

        // When
        var outcomes = store(Events.meeting(), bad, Events.meeting());
        log.acknowledge(0);
        log.acknowledge(1);

        // Then
        assertThat(outcomes.join())
                .hasExactlyElementsOfTypes(Outcome.Stored.class, Outcome.Refused.class, Outcome.Stored.class);
    }

    @Test
    void the_same_event_twice_in_a_batch_is_appended_once() {
        // Given
        ObjectNode meeting = Events.meeting();

        // When
        var outcomes = store(meeting, meeting.deepCopy());
        log.acknowledge(0);

        // Then
        assertThat(log.records()).hasSize(1);
        assertThat(outcomes.join())
                .extracting(outcome -> ((Outcome.Stored) outcome).receipt().duplicate())
                .containsExactly(false, true);
    }

    @Test
    void nothing_of_a_stream_is_sent_after_an_event_that_could_not_be_queued() {
        // Given
        log.refuse("fr-idf~vn-hn");

        // When
        var outcomes = store(Events.meeting(), Events.meeting("la-vt~vn-hn"), Events.meeting());
        log.acknowledge(1);

        // Then
        assertThat(log.records()).hasSize(2);
        assertThat(outcomes.join())
                .hasExactlyElementsOfTypes(Outcome.Refused.class, Outcome.Stored.class, Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcomes.join().get(2)).why()).isInstanceOf(LogUnavailableException.class);
    }

    @Test
    void an_unknown_outcome_is_the_outcome_of_its_event_only() {
        // When
        var outcomes = store(Events.meeting(), Events.meeting());
        log.fail(0, new OutcomeUnknownException(Duration.ofSeconds(8), null));
        log.acknowledge(1);

        // Then
        assertThat(outcomes.join()).hasExactlyElementsOfTypes(Outcome.Refused.class, Outcome.Stored.class);
    }

    @Test
    void a_check_of_all_names_the_faults_of_every_event_by_its_index() {
        // Given
        ObjectNode bad = Events.meeting();
        Events.data(bad).remove("participants");
        ObjectNode worse = Events.meeting();
        worse.remove("id");

        // Then
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> batches.checkAll(List.of(Events.meeting(), bad, worse), TraceContext.NONE))
                .satisfies(invalid -> assertThat(invalid.faults())
                        .extracting(Fault::pointer)
                        .contains("/1/data/participants", "/2/id"));
        assertThat(log.records()).isEmpty();
    }

    @Test
    void a_check_of_all_finds_an_id_that_stands_for_two_events_of_the_batch() {
        // Given
        ObjectNode meeting = Events.meeting();
        List<JsonNode> items = List.of(meeting, meeting.deepCopy(), Events.retold(meeting));

        // Then
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> batches.checkAll(items, TraceContext.NONE))
                .satisfies(invalid -> assertThat(invalid.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/2/id", "event-id-reused")));
    }

    @Test
    void a_check_of_all_names_so_many_faults_and_no_more() {
        // Given
        List<JsonNode> items =
                Collections.nCopies(BatchIntake.FAULTS_MAX, Json.mapper().createObjectNode());

        // Then
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> batches.checkAll(items, TraceContext.NONE))
                .satisfies(invalid -> assertThat(invalid.faults()).hasSize(BatchIntake.FAULTS_MAX));
    }

    @Test
    void a_batch_has_as_many_events_as_configured_and_no_more() {
        // Given
        var small = TestIntake.on(log, "entente.limits.batch-events-max", "2").batches();

        // Then
        assertThat(small.items(bytes("[1, 2]"))).hasSize(2);
        assertThatExceptionOfType(RequestTooLargeException.class)
                .isThrownBy(() -> small.items(bytes("[1, 2, 3]")))
                .satisfies(tooLarge -> assertThat(tooLarge.max()).isEqualTo(2));
    }

    @Test
    void an_event_is_as_large_as_configured_and_no_larger() {
        // Given
        var small = TestIntake.on(log, "entente.limits.event-bytes-max", "1024").batches();
        ObjectNode large = Events.meeting().put("comment", "x".repeat(900));

        // When
        List<Outcome> outcomes = small.preview(List.of(Events.meeting(), large), TraceContext.NONE);

        // Then
        assertThat(outcomes).hasExactlyElementsOfTypes(Outcome.Checked.class, Outcome.Refused.class);
    }

    private CompletableFuture<List<Outcome>> store(JsonNode... items) {
        return batches.store(List.of(items), TraceContext.NONE).toCompletableFuture();
    }

    private static String id(byte[] value) {
        return new CloudEvent(Events.read(new String(value, StandardCharsets.UTF_8))).id();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
