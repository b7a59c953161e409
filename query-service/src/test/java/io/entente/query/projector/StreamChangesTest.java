package io.entente.query.projector;

import static io.entente.query.readmodel.Facts.during;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvents;
import io.entente.query.history.StreamHistory;
import io.entente.testkit.SampleEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamChangesTest {

    private static final CloudEvent VISIT = visit("v", "2019?-09-14/2019?-09-18");
    private static final CloudEvent MEETING = during("v", meeting("m", "[2019-09-14..2019-09-18]"));
    private static final CloudEvent CORRECTION = redated(VISIT, "2018-05-01/2018-05-03");

    @Test
    void the_correction_of_the_visit_in_the_sample_re_dates_eighteen_events() {
        // When
        List<Change> changes = changes(SampleEvents.events().stream()
                .filter(event -> event.subject().equals("fr-idf~vn-hn"))
                .toList());

        // Then
        assertThat(changes)
                .filteredOn(change -> change.kind() == ChangeKind.CORRECTED)
                .extracting(change -> change.event().id(), change -> change.by().id(), Change::descendantsRedated)
                .contains(tuple("idf-hn-visit-hai-france", "idf-hn-visit-hai-france-correction-1", 18));
    }

    @Test
    void an_event_is_told_by_its_own_name() {
        // When
        Change change = changes(List.of(VISIT)).get(0);

        // Then
        assertThat(change.kind()).isEqualTo(ChangeKind.RECORDED);
        assertThat(change.event()).isEqualTo(new EventKey(VISIT.source(), "v"));
        assertThat(change.type()).isEqualTo("VisitConducted");
        assertThat(change.by()).isNull();
        assertThat(change.descendantsRedated()).isNull();
    }

    @Test
    void an_amendment_is_told_by_what_it_amends() {
        // When
        List<Change> changes = changes(List.of(VISIT, MEETING, CORRECTION, retracted(MEETING)));

        // Then
        assertThat(changes.get(2).type()).isEqualTo("VisitConducted");
        assertThat(changes.get(2).by()).isEqualTo(new EventKey(VISIT.source(), "v-correction"));
        assertThat(changes.get(3).kind()).isEqualTo(ChangeKind.RETRACTED);
        assertThat(changes.get(3).event()).isEqualTo(new EventKey(VISIT.source(), "m"));
        assertThat(changes.get(3).type()).isEqualTo("MeetingHeld");
    }

    @Test
    void an_amendment_whose_target_is_not_recorded_names_it_and_re_dates_nothing() {
        // When
        Change change = changes(List.of(CORRECTION)).get(0);

        // Then
        assertThat(change.event()).isEqualTo(new EventKey(VISIT.source(), "v"));
        assertThat(change.type()).isNull();
        assertThat(change.descendantsRedated()).isZero();
    }

    @Test
    void a_correction_that_was_taken_back_re_dates_nothing() {
        // When
        List<Change> changes = changes(List.of(VISIT, MEETING, CORRECTION, retracted(CORRECTION)));

        // Then
        assertThat(changes.get(2).descendantsRedated()).isZero();
    }

    @Test
    void what_cannot_be_looked_up_is_told_by_what_it_says_itself() {
        // When
        List<Change> changes = StreamChanges.plainly(stored(List.of(VISIT, CORRECTION)), List.of());

        // Then
        assertThat(changes).extracting(Change::kind).containsExactly(ChangeKind.RECORDED, ChangeKind.CORRECTED);
        assertThat(changes.get(1).event()).isEqualTo(new EventKey(VISIT.source(), "v"));
        assertThat(changes.get(1).descendantsRedated()).isNull();
    }

    private static List<StoredEvent> stored(List<CloudEvent> events) {
        return RecordedEvents.inLogOrder(EventDecoder.current(), events).stream()
                .map(event -> new StoredEvent(new ConsumerRecord<>("any", 0, 0, new byte[0], new byte[0]), event, ""))
                .toList();
    }

    private static List<Change> changes(List<CloudEvent> events) {
        var history = new StreamHistory(EventDecoder.current());
        List<StoredEvent> stored = stored(events);
        stored.forEach(event -> history.append(event.event()));
        return StreamChanges.of(history, stored, List.of());
    }
}
