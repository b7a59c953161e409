package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.position.LogPosition;
import io.entente.testkit.LoggedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tests the checkers: each planted bug must be found, and a history without bugs must pass. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvariantsTest {

    private static final String STREAM = "la-vt~vn-hn";

    private final Ledger ledger = new Ledger();
    private final List<ObjectNode> log = new ArrayList<>();
    private final TestEvents events = new TestEvents(STREAM, new Random(1));

    @Test
    void a_history_without_bugs_passes() {
        // Given
        for (int event = 0; event < 200; event++) {
            post(events.next());
        }

        // Then
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void an_acknowledged_event_that_the_log_lost_is_found() {
        // Given
        post(events.next());
        ObjectNode lost = events.next();
        ledger.sending(id(lost));
        ledger.acknowledged(STREAM, id(lost), new LogPosition("topic", 0, 1));

        // Then
        assertThatThrownBy(this::check).hasMessageContaining("at ");
    }

    @Test
    void an_event_that_nobody_sent_is_found() {
        // Given
        post(events.next());
        log.add(events.next());

        // Then
        assertThatThrownBy(this::check).hasMessageContaining("never sent");
    }

    @Test
    void an_event_that_is_stored_although_the_service_said_that_nothing_was_is_found() {
        // Given
        post(events.next());
        ObjectNode refused = events.next();
        ledger.sending(id(refused));
        ledger.failed();
        log.add(refused);

        // Then
        assertThatThrownBy(this::check).hasMessageContaining("nothing was stored");
    }

    @Test
    void an_event_of_unknown_outcome_may_be_stored_or_not() {
        // Given
        post(events.next());
        for (int event = 0; event < 2; event++) {
            ObjectNode unanswered = events.next();
            ledger.sending(id(unanswered));
            ledger.outcomeUnknown(id(unanswered));
            if (event == 0) {
                log.add(unanswered);
            }
        }

        // Then
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void a_record_that_repeats_an_event_although_every_answer_arrived_is_found() {
        // Given
        ObjectNode event = events.next();
        post(event);
        log.add(event);

        // Then
        assertThatThrownBy(this::check).isInstanceOf(AssertionError.class);
    }

    @Test
    void events_of_one_stream_in_another_order_than_they_were_sent_are_found() {
        // Given
        ObjectNode first = events.next();
        ObjectNode second = events.next();
        log.addAll(List.of(second, first));
        for (ObjectNode sent : List.of(first, second)) {
            ledger.sending(id(sent));
            ledger.acknowledged(STREAM, id(sent), new LogPosition("topic", 0, log.indexOf(sent)));
        }

        // Then
        assertThatThrownBy(this::check).hasMessageContaining("before");
    }

    @Test
    void a_row_that_the_read_models_lack_is_found() {
        assertFound(readModel -> readModel.timeline.remove(readModel.timeline.firstKey()));
    }

    @Test
    void a_correction_that_the_read_models_have_not_applied_is_found() {
        assertFound(readModel -> readModel.timeline.replace(readModel.timeline.firstKey(), "as it was before"));
    }

    @Test
    void a_commitment_that_was_counted_twice_is_found() {
        assertFound(readModel -> readModel.commitments++);
    }

    private void assertFound(Consumer<ReadModel> bug) {
        // Given
        for (int event = 0; event < 50; event++) {
            post(events.next());
        }
        ReadModel wrong = folded();
        bug.accept(wrong);

        // Then
        assertThatThrownBy(() -> new Invariants(ledger, records()).checkReadModels(wrong))
                .hasMessageContaining(STREAM);
    }

    private void post(ObjectNode event) {
        ledger.sending(id(event));
        log.add(event);
        ledger.acknowledged(STREAM, id(event), new LogPosition("topic", 0, log.size() - 1));
    }

    private void check() throws IOException, InterruptedException {
        var invariants = new Invariants(ledger, records());
        invariants.checkLog();
        invariants.checkReadModels(folded());
    }

    private List<LoggedRecord> records() {
        var records = new ArrayList<LoggedRecord>();
        for (ObjectNode event : log) {
            byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
            records.add(new LoggedRecord(0, records.size(), STREAM, List.of(), ByteBuffer.wrap(bytes)));
        }
        return records;
    }

    private ReadModel folded() {
        try {
            var fold = new NaiveFold(records());
            return new ReadModel(fold.timelines().getOrDefault(STREAM, Map.of()), fold.commitments(STREAM));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String id(ObjectNode event) {
        return event.get("id").asText();
    }

    /** Read models of one partnership, which a test can falsify. */
    private static final class ReadModel implements Invariants.ReadModel {

        private final TreeMap<String, String> timeline;
        private int commitments;

        private ReadModel(Map<String, String> timeline, int commitments) {
            this.timeline = new TreeMap<>(timeline);
            this.commitments = commitments;
        }

        @Override
        public Map<String, String> timeline(String partnership) {
            return timeline;
        }

        @Override
        public int commitments(String partnership) {
            return commitments;
        }
    }
}
