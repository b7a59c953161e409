package io.entente.query.projector;

import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.query.projection.TestProjections;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchApplierTest {

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final CloudEvent VISIT = visit("v", "2019?-09-14/2019?-09-18");

    private final InMemoryGenerationStore store =
            new InMemoryGenerationStore(1, () -> InMemoryGenerationStore.Fault.NONE);

    @Test
    void changes_that_cannot_be_described_are_told_plainly_and_their_rows_are_written_once() {
        // Given
        var applier = applier((history, added, written) -> {
            throw new IllegalStateException("planted");
        });

        // When
        applier.apply(records(VISIT, redated(VISIT, "2018-05-01/2018-05-03")), at(0), at(2));

        // Then
        assertThat(store.changes()).extracting(Change::kind).containsExactly(ChangeKind.RECORDED, ChangeKind.CORRECTED);
        assertThat(store.changes()).allSatisfy(change -> {
            assertThat(change.descendantsRedated()).isNull();
            assertThat(change.affects()).isNotEmpty();
        });
        assertThat(store.events().get(VISIT.subject())).hasSize(2);
        assertThat(store.account(0)).isEqualTo(new Account(2, 0, 0));
        assertThat(store.parked()).isEmpty();
        assertThat(store.tables().contents().get("mirror")).hasSize(1);
    }

    @Test
    void a_correction_is_told_with_what_it_re_dated() {
        // Given
        var applier = applier(StreamChanges::of);

        // When
        applier.apply(records(VISIT, redated(VISIT, "2018-05-01/2018-05-03")), at(0), at(2));

        // Then
        assertThat(store.changes().get(1).descendantsRedated()).isZero();
    }

    private BatchApplier applier(BatchApplier.Describer describer) {
        var folds = new StreamFolds(DECODER, TestProjections.all());
        return new BatchApplier(store, new RecordReader(DECODER, 1), folds, new StreamCache(2_000_000), describer);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(CloudEvent... events) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (CloudEvent event : events) {
            byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
            records.add(
                    new ConsumerRecord<>("cooperation-events", 0, records.size(), key, CloudEventCodec.encode(event)));
        }
        return records;
    }

    private static Checkpoint at(long offset) {
        return new Checkpoint(0, offset, null, 0);
    }
}
