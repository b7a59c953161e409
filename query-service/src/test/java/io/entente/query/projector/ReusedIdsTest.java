package io.entente.query.projector;

import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.query.projection.TestProjections;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReusedIdsTest {

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final CloudEvent VISIT = visit("v", "2019-09-14/2019-09-18");
    private static final CloudEvent OTHER = visit("v", "2020-09-14/2020-09-18");

    private final InMemoryGenerationStore store = new InMemoryGenerationStore(1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void an_event_with_the_id_of_another_one_is_parked_wherever_batches_are_cut(int batch) {
        // When
        apply(batch, VISIT, OTHER, VISIT);

        // Then
        assertThat(store.account(0)).isEqualTo(new Account(1, 1, 1));
        assertThat(store.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.reason()).isEqualTo(ParkReason.ID_REUSED);
            assertThat(parked.record().offset()).isOne();
            assertThat(parked.detail()).contains("the event at 0-0,");
            assertThat(parked.event()).hasToString(VISIT.source() + " " + VISIT.id());
        });
        assertThat(store.changes()).extracting(Change::kind).containsExactly(ChangeKind.RECORDED, ChangeKind.PARKED);
        assertThat(store.events().get(VISIT.subject())).hasSize(1);
    }

    @Test
    void an_event_that_was_taken_in_twice_is_a_duplicate_whatever_its_recorded_time() {
        // When
        apply(
                1,
                VISIT.recordedAt(Instant.parse("2026-11-22T09:00:00Z")),
                VISIT.recordedAt(Instant.parse("2026-12-24T09:00:00Z")));

        // Then
        assertThat(store.account(0)).isEqualTo(new Account(1, 1, 0));
        assertThat(store.parked()).isEmpty();
    }

    private void apply(int batch, CloudEvent... events) {
        var folds = new StreamFolds(DECODER, TestProjections.all());
        var applier = new BatchApplier(store, new RecordReader(DECODER, 1), folds, new StreamCache(2_000_000));
        List<ConsumerRecord<byte[], byte[]>> records = LogRecords.of(events);
        for (int done = 0; done < records.size(); done += batch) {
            int next = Math.min(done + batch, records.size());
            Checkpoint from = store.checkpoints().get(0);
            applier.apply(records.subList(done, next), from, from.movedTo(next, null));
        }
    }
}
