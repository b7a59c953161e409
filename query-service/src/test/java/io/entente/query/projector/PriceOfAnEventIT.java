package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.Generations;
import io.entente.query.readmodel.ServiceProjections;
import io.entente.query.replay.RandomStreams;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What an event costs PostgreSQL, counted. Lower a limit whenever that gets cheaper; a change that needs a higher one says why. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PriceOfAnEventIT {

    private static final int STREAMS = 25;
    private static final int EVENTS_EACH = 40;

    /** Methods that send something to PostgreSQL and wait for its answer; a COPY begins with {@code unwrap}. */
    private static final Set<String> ROUND_TRIPS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "unwrap", "commit");

    private final LedgerDatabase database = LedgerDatabase.create();

    @AfterEach
    void disconnect() throws SQLException {
        database.close();
    }

    @Test
    void a_batch_takes_some_statements_a_table_however_many_streams_it_has() throws SQLException {
        // Given
        var project = new Project();
        project.roundTripsFor(RandomStreams.of(1, STREAMS, EVENTS_EACH));

        // When
        int roundTrips = project.roundTripsFor(RandomStreams.of(2, STREAMS * 5, EVENTS_EACH / 5));

        // Then
        assertThat(roundTrips).isLessThanOrEqualTo(60);
    }

    @Test
    void an_event_takes_few_rows_and_bytes() throws SQLException {
        // Given
        new Project().roundTripsFor(RandomStreams.of(3, STREAMS, EVENTS_EACH));
        String applied =
                database.rows("select sum(applied) from entente.checkpoint").get(0);

        // When
        var rows = new ArrayList<Double>();
        var kilobytes = new ArrayList<Double>();
        for (String table : database.rows("select tablename from pg_tables where schemaname = 'g1'")) {
            rows.add(number("select count(*) / " + applied + ".0 from g1." + table));
            kilobytes.add(number("select pg_total_relation_size('g1." + table + "') / 1024.0 / " + applied));
        }

        // Then
        assertThat(sum(rows)).isLessThan(4.5);
        assertThat(sum(kilobytes)).isLessThan(10);
    }

    private double number(String sql) throws SQLException {
        return Double.parseDouble(database.rows(sql).get(0));
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** A projector of one partition that counts what it asks of PostgreSQL. */
    private final class Project implements FaultyDataSource.Faults {

        private final BatchApplier applier;
        private final GenerationStore store;
        private int roundTrips;

        Project() throws SQLException {
            var generations = new Generations(database.pool(), ServiceProjections.all());
            generations.all();
            generations.begin(1, Map.of(0, 0L));
            var decoder = EventDecoder.current();
            var reader = new RecordReader(decoder, 1);
            store = new JdbcGenerationStore(
                    FaultyDataSource.over(database.pool(), this), 1, "log", reader, new ChangeLog(1, 100));
            applier = new BatchApplier(
                    store, reader, new StreamFolds(decoder, ServiceProjections.all()), new StreamCache(2_000_000));
        }

        int roundTripsFor(List<CloudEvent> events) {
            Checkpoint from = store.checkpoints().get(0);
            List<ConsumerRecord<byte[], byte[]>> records = LogRecords.of(from.nextOffset(), events);
            roundTrips = 0;
            applier.apply(records, from, from.movedTo(from.nextOffset() + records.size(), null));
            return roundTrips;
        }

        @Override
        public void before(FaultyDataSource.Call call) {
            roundTrips += ROUND_TRIPS.contains(call.method()) ? 1 : 0;
        }
    }
}
