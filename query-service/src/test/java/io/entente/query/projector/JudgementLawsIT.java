package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.GenerationState;
import io.entente.query.generation.Generations;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.TestProjections;
import io.entente.query.transaction.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The law of {@link JudgementLawsTest} with tables in PostgreSQL, one of which refuses rows by a constraint. One
 * generation applies records one by one, one in random batches, and one by whole streams like a rebuild.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JudgementLawsIT {

    private static final int ONE_BY_ONE = 1;
    private static final int IN_BATCHES = 2;
    private static final int REBUILT = 3;
    private static final int SEEDS = Integer.getInteger("entente.laws.store.seeds", 8);

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final RecordReader READER = new RecordReader(DECODER, 1);

    private final LedgerDatabase database = LedgerDatabase.create();

    @BeforeEach
    void generations() throws SQLException {
        var generations = new Generations(database.pool(), TestProjections.all());
        generations.all();
        for (int generation = ONE_BY_ONE; generation <= REBUILT; generation++) {
            if (generation != ONE_BY_ONE) {
                new Transactions(database.pool())
                        .run(connection -> generations.create(connection, GenerationState.STANDBY, null));
            }
            generations.begin(generation, Map.of(0, 0L));
            database.execute(
                    "alter table g" + generation + ".mirror add check (event !~ '" + PlantedJudge.REFUSED + "')");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        database.close();
    }

    @Test
    void what_is_parked_does_not_depend_on_where_batches_are_cut() throws SQLException {
        assertLaw(true);

        assertThat(database.rows(
                        "select count(*) from entente.parked_event where generation = 1 having count(*) > " + SEEDS))
                .as("enough is parked for the law to mean something")
                .hasSize(1);
    }

    @Test
    void the_law_fails_when_postgresql_is_the_only_judge() {
        assertThatThrownBy(() -> assertLaw(false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed");
    }

    private void assertLaw(boolean judging) throws SQLException {
        var folds = new StreamFolds(DECODER, TestProjections.all(), new PlantedJudge(judging));
        long from = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            List<ConsumerRecord<byte[], byte[]>> records =
                    JudgementLawsTest.records(random, "fr-idf~vn-" + (char) ('a' + seed), from);
            Instant before = store(ONE_BY_ONE).checkpoints().get(0).recordedAt();
            apply(ONE_BY_ONE, folds, records, new Random(seed), 1);
            apply(IN_BATCHES, folds, records, random, 30);
            assertThatCode(() -> rebuild(folds, records, before))
                    .as("rebuild, seed %s", seed)
                    .doesNotThrowAnyException();
            from += records.size();
            assertThat(state(IN_BATCHES)).as("batches, seed %s", seed).isEqualTo(state(ONE_BY_ONE));
            assertThat(state(REBUILT)).as("rebuild, seed %s", seed).isEqualTo(state(ONE_BY_ONE));
        }
    }

    private void apply(
            int generation,
            StreamFolds folds,
            List<ConsumerRecord<byte[], byte[]>> records,
            Random random,
            int batchMax) {
        JdbcGenerationStore store = store(generation);
        var applier = new BatchApplier(store, READER, folds, new StreamCache(13_000L * random.nextInt(60)));
        int done = 0;
        while (done < records.size()) {
            int to = Math.min(records.size(), done + 1 + random.nextInt(batchMax));
            Checkpoint place = store.checkpoints().get(0);
            applier.apply(records.subList(done, to), place, place.movedTo(place.nextOffset() + to - done, null));
            done = to;
        }
    }

    private JdbcGenerationStore store(int generation) {
        return new JdbcGenerationStore(database.pool(), generation, "log", READER, new ChangeLog(generation, 100));
    }

    private void rebuild(StreamFolds folds, List<ConsumerRecord<byte[], byte[]>> records, Instant before)
            throws SQLException {
        var tables = new JdbcTransaction.Tables(
                REBUILT, "log", READER, new ChangeLog(REBUILT, 100), new Dictionary(database.pool()));
        List<StoredEvent> stored = READER.read(records, before).stream()
                .map(reading -> ((RecordReader.Reading.Accepted) reading).stored())
                .toList();
        StreamFolds.Whole whole = folds.whole(
                stored.get(0).event().streamId(),
                stored.stream().map(StoredEvent::event).toList());
        var bodies = new HashMap<Long, String>();
        stored.forEach(event -> bodies.put(event.event().position().offset(), event.body()));
        Map<RecordedEvent, RecordedEvent> reused = new ReusedIds((streamId, offsets) -> Map.of())
                .among(whole.fold().history(), whole.duplicates(), bodies);
        new Transactions(database.pool()).run(connection -> {
            var transaction = new JdbcTransaction(connection, tables);
            var parked = new ArrayList<ParkedEvent>();
            stored.forEach(one -> {
                RuntimeException failure = whole.failing().get(one.event());
                RecordedEvent first = reused.get(one.event());
                if (first != null) {
                    parked.add(ParkedEvent.reused(one.record(), one.event(), first));
                } else if (failure != null) {
                    parked.add(ParkedEvent.leftOut(one.record(), one.event(), failure));
                }
            });
            List<RecordedEvent> out = new ArrayList<>(whole.duplicates());
            out.addAll(whole.failing().keySet());
            transaction.append(
                    stored.stream().filter(one -> !out.contains(one.event())).toList());
            transaction.write(whole.fold().takeChanges());
            transaction.park(parked);
        });
    }

    private List<String> state(int generation) throws SQLException {
        var state = new ArrayList<String>();
        for (String table : List.of("mirror", "tally", "promise", "finding", "event")) {
            state.addAll(database.rows("select t::text from g" + generation + "." + table + " t order by 1"));
        }
        state.addAll(database.rows("select log_offset, reason, source, event_id from entente.parked_event"
                + " where generation = " + generation + " order by 1"));
        return state;
    }
}
