package io.entente.query.projector;

import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.TestProjections;
import io.entente.query.projection.TestProjections.TallyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchApplierTest {

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final CloudEvent VISIT = visit("v", "2019?-09-14/2019?-09-18");

    private final InMemoryGenerationStore store = new InMemoryGenerationStore(1);

    @Test
    void changes_that_cannot_be_described_are_told_plainly_and_their_rows_are_written_once() {
        // Given
        var applier = applier((history, added, written) -> {
            throw new IllegalStateException("planted");
        });

        // When
        applier.apply(LogRecords.of(VISIT, redated(VISIT, "2018-05-01/2018-05-03")), at(0), at(2));

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
        applier.apply(LogRecords.of(VISIT, redated(VISIT, "2018-05-01/2018-05-03")), at(0), at(2));

        // Then
        assertThat(store.changes().get(1).descendantsRedated()).isZero();
    }

    @Test
    void one_event_that_postgresql_refuses_among_many_costs_few_transactions() {
        // Given
        List<ConsumerRecord<byte[], byte[]>> records = records(2_000);
        store.refuse(events ->
                events.stream().anyMatch(stored -> stored.event().position().offset() == 1_234));

        // When
        applier(StreamChanges::of).apply(records, at(0), at(2_000));

        // Then
        assertThat(store.parked())
                .singleElement()
                .satisfies(parked -> assertThat(parked.record().offset()).isEqualTo(1_234));
        assertThat(store.account(0)).isEqualTo(new Account(1_999, 0, 1));
        assertThat(store.transactions()).isLessThan(30);
    }

    @Test
    void what_postgresql_does_not_finish_as_a_whole_is_tried_in_pieces() {
        // Given
        List<ConsumerRecord<byte[], byte[]>> records = records(200);
        store.finishAtMost(30);
        var applier = applier(StreamChanges::of);

        // When
        int failures = 0;
        while (store.checkpoints().get(0).nextOffset() < 200 && failures < 100) {
            Checkpoint from = store.checkpoints().get(0);
            try {
                applier.apply(records.subList((int) from.nextOffset(), 200), from, at(200));
            } catch (StoreUnavailableException tooMuch) {
                failures++;
            }
        }

        // Then
        assertThat(store.account(0)).isEqualTo(new Account(200, 0, 0));
        assertThat(failures).isBetween(3, 30);
    }

    @Test
    void a_transaction_takes_so_many_bytes_and_no_more() {
        // Given
        byte[] value = new byte[BatchSize.BYTES_MAX / 4 + 1];
        List<ConsumerRecord<byte[], byte[]>> garbage = IntStream.range(0, 12)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>(
                        "cooperation-events",
                        0,
                        offset,
                        0,
                        TimestampType.CREATE_TIME,
                        -1,
                        value.length,
                        null,
                        value,
                        new RecordHeaders(),
                        Optional.empty()))
                .toList();

        // When
        applier(StreamChanges::of).apply(garbage, at(0), at(12));

        // Then
        assertThat(store.parked()).hasSize(12);
        assertThat(store.transactions()).isEqualTo(4);
    }

    @Test
    void nothing_is_folded_while_a_transaction_is_open() {
        // Given
        var open = new ArrayList<Boolean>();
        var folds = new StreamFolds(DECODER, List.of(new Watching(() -> open.add(store.isInTransaction()))));
        var applier = new BatchApplier(store, new RecordReader(DECODER, 1), folds, new StreamCache(2_000_000));

        // When
        applier.apply(LogRecords.of(VISIT, redated(VISIT, "2018-05-01/2018-05-03")), at(0), at(2));

        // Then
        assertThat(open).isNotEmpty().containsOnly(false);
    }

    @Test
    void a_bad_event_in_a_stream_of_many_corrections_costs_few_folds() {
        // Given
        int corrections = 256;
        var folded = new AtomicInteger();
        var folds = new StreamFolds(DECODER, List.of(new Watching(() -> {
            if (folded.incrementAndGet() == 1) {
                throw new IllegalStateException("planted: the first fold fails");
            }
        })));
        var events = new ArrayList<CloudEvent>();
        events.add(VISIT);
        for (int i = 0; i < corrections; i++) {
            events.add(numbered(i, redated(VISIT, "2018-05-01/2018-05-03")));
        }

        // When
        new BatchApplier(store, new RecordReader(DECODER, 1), folds, new StreamCache(20_000_000))
                .apply(LogRecords.of(0, events), at(0), at(events.size()));

        // Then
        assertThat(folded.get()).as("times that the one visit was folded").isLessThan(40);
    }

    private static CloudEvent numbered(int number, CloudEvent event) {
        event.document().put("id", event.id() + "-" + number);
        return event;
    }

    /** Runs an action whenever an event is folded. */
    private static final class Watching implements Projection<TallyRow> {

        private final Handlers<TallyRow> handlers;

        Watching(Runnable folding) {
            handlers = Handlers.forRows(TallyRow.class)
                    .on(PartnershipEvent.class, (rows, event) -> folding.run())
                    .ignoringTheRest("watches partnerships only")
                    .build();
        }

        @Override
        @SuppressWarnings("unchecked") // The first of them is the one that adds.
        public ReadModelTable<TallyRow> table() {
            return (ReadModelTable<TallyRow>) TestProjections.all().get(0).table();
        }

        @Override
        public Handlers<TallyRow> handlers() {
            return handlers;
        }

        @Override
        public int version() {
            return 1;
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(int count) {
        return LogRecords.of(
                0,
                IntStream.range(0, count)
                        .mapToObj(number -> visit("v" + number, "2019?-09-14/2019?-09-18"))
                        .toList());
    }

    private BatchApplier applier(BatchFold.Describer describer) {
        var folds = new StreamFolds(DECODER, TestProjections.all());
        return new BatchApplier(store, new RecordReader(DECODER, 1), folds, new StreamCache(2_000_000), describer);
    }

    private static Checkpoint at(long offset) {
        return new Checkpoint(0, offset, null, 0);
    }
}
