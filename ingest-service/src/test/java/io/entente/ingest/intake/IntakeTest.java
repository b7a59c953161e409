package io.entente.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.problem.Fault;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.receipts.TestReceipts;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntakeTest {

    private final FakeLog log = new FakeLog();
    private final Intake intake = TestIntake.on(log).intake();
    private final ObjectNode meeting = Events.meeting();

    @Test
    void nothing_is_sent_as_long_as_a_retry_could_not_be_recognised() {
        // Given
        Intake starting = TestIntake.on(log).reading(new TestReceipts.Gap(7));

        // When
        var receipt = starting.store(starting.check(meeting, TraceContext.NONE)).toCompletableFuture();

        // Then
        assertThat(receipt)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(ReceiptsNotReadyException.class);
        assertThat(log.records()).isEmpty();
    }

    @Test
    void only_the_service_says_when_an_event_was_recorded() {
        // When
        var event = intake.check(meeting.put("recordedtime", "not even a time"), TraceContext.NONE);

        // Then
        assertThat(event.event().attribute("recordedtime"))
                .isEqualTo(event.recordedTime().toString());
    }

    @Test
    void faults_of_the_envelope_and_of_the_data_are_named_together() {
        // Given
        meeting.remove("id");
        Events.data(meeting).remove("participants");

        // Then
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> intake.check(meeting, TraceContext.NONE))
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::pointer).contains("/id", "/data/participants"));
    }

    @Test
    void a_partition_key_that_is_not_the_subject_is_a_fault() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> intake.check(meeting.put("partitionkey", "la-vt~vn-hn"), TraceContext.NONE))
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::pointer).containsExactly("/partitionkey"));
    }

    @Test
    void what_is_no_object_is_a_fault_of_the_whole_document() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> intake.check(Json.mapper().createArrayNode(), TraceContext.NONE))
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::pointer).containsExactly(""));
    }
}
