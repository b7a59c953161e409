package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.GenerationSchema;
import io.entente.query.generation.GenerationState;
import io.entente.query.generation.Generations;
import io.entente.query.generation.Promotion;
import io.entente.query.history.RandomEvents;
import io.entente.query.projection.Projection;
import io.entente.query.readmodel.ServiceProjections;
import io.entente.query.transaction.Transactions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Throws every kind of failure at every JDBC call. A transaction that did not commit must have changed nothing, and the
 * pool must still work.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransactionFaultsIT {

    private static final EventDecoder DECODER = EventDecoder.current();
    private static final List<? extends Projection<?>> PROJECTIONS =
            ServiceProjections.all().subList(0, 1);

    /** All rows of all tables, and the definitions of the views that readers use. */
    private static final String STATE =
            "select string_agg(schema_to_xml(nspname, true, false, '')::text, '' order by nspname)"
                    + " from pg_namespace where nspname = 'entente' or nspname like 'g%'"
                    + " union all select string_agg(schemaname || viewname || definition, '' order by schemaname, viewname)"
                    + " from pg_views where schemaname like 'read_model%'";

    private final LedgerDatabase database = LedgerDatabase.create();

    /** A failure to throw, with or without losing the connection. */
    enum Fault {
        SQL_EXCEPTION(false),
        SQL_EXCEPTION_AND_CONNECTION_LOST(true),
        RUNTIME_EXCEPTION(false),
        ERROR(false),
        ERROR_AND_CONNECTION_LOST(true);

        private final boolean goesOn;

        Fault(boolean goesOn) {
            this.goesOn = goesOn;
        }

        Throwable thrown() {
            return switch (this) {
                case SQL_EXCEPTION, SQL_EXCEPTION_AND_CONNECTION_LOST -> new SQLException("planted", "08006");
                case RUNTIME_EXCEPTION -> new IllegalStateException("planted");
                case ERROR, ERROR_AND_CONNECTION_LOST -> new OutOfMemoryError("planted");
            };
        }
    }

    private interface Preparation {
        void make() throws SQLException;
    }

    private interface Work {
        void on(DataSource dataSource) throws SQLException;
    }

    /** Throws at one call, and at all later ones if the connection is lost; records whether anything was committed. */
    private static final class At implements FaultyDataSource.Faults {

        private final int number;
        private final Fault fault;
        private boolean hit;
        private boolean committed;

        At(int number, Fault fault) {
            this.number = number;
            this.fault = fault;
        }

        @Override
        public void before(FaultyDataSource.Call call) throws Throwable {
            boolean lost = fault.goesOn && call.number() > number;
            if (call.number() == number || lost) {
                hit = true;
                throw fault.thrown();
            }
        }

        @Override
        public void after(FaultyDataSource.Call call) {
            committed |= call.method().equals("commit");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        database.close();
    }

    @Test
    void connections_that_postgresql_ends_in_a_transaction_leave_their_place_in_the_pool() throws SQLException {
        var transactions = new Transactions(database.pool());

        for (int lost = 0; lost <= LedgerDatabase.CONNECTIONS_MAX; lost++) {
            assertThatThrownBy(() -> transactions.run(
                            connection -> execute(connection, "select pg_terminate_backend(pg_backend_pid())")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("terminating connection");
        }

        transactions.run(connection -> execute(connection, "select 1"));
    }

    @Test
    void a_batch_of_a_projector_is_applied_whole_or_not_at_all() throws SQLException {
        generations();
        var reader = new RecordReader(DECODER, 1);
        assertNothingIsHalfDone(() -> {}, dataSource -> {
            var store = new JdbcGenerationStore(dataSource, 1, "log", reader, new ChangeLog(1, 100));
            Checkpoint from = store.checkpoints().get(0);
            List<ConsumerRecord<byte[], byte[]>> records = records(from.nextOffset());
            new BatchApplier(store, reader, new StreamFolds(DECODER, PROJECTIONS), new StreamCache(2_000_000))
                    .apply(records, from, from.movedTo(from.nextOffset() + records.size(), null));
        });
        assertThat(database.rows("select applied > 0, parked from entente.checkpoint where generation = 1"))
                .containsExactly("t " + Fault.values().length);
    }

    @Test
    void a_promotion_changes_all_names_or_none() throws SQLException {
        generations();
        assertNothingIsHalfDone(() -> {}, dataSource -> {
            int standby = new Generations(database.pool(), PROJECTIONS)
                    .all().stream()
                            .filter(generation -> !generation.isServing())
                            .findFirst()
                            .orElseThrow()
                            .number();
            new Promotion(dataSource)
                    .promote(standby, (connection, promoted) -> execute(connection, "delete from entente.change"));
        });
    }

    @Test
    void the_first_generation_is_whole_or_not_there() throws SQLException {
        assertNothingIsHalfDone(
                () -> database.execute("drop schema if exists g1 cascade; drop schema if exists read_model_1 cascade;"
                        + " truncate entente.generation cascade"),
                dataSource -> new Generations(dataSource, PROJECTIONS).all());
    }

    @Test
    void what_is_marked_as_announced_was_announced() throws SQLException {
        generations();
        new JdbcGenerationStore(database.pool(), 1, "log", new RecordReader(DECODER, 1), new ChangeLog(1, 100))
                .inTransaction(transaction -> transaction.park(List.of(garbage())));
        assertNothingIsHalfDone(
                () -> database.execute("update entente.parked_event set published_at = null"),
                dataSource -> new DeadLetters(dataSource, "dead-letters", 10)
                        .pass(letters -> letters.stream().map(DeadLetter::place).toList()));
    }

    @Test
    void an_undone_transaction_leaves_nothing() throws SQLException {
        generations();
        List<String> before = state();
        for (Fault fault : Fault.values()) {
            At at;
            int number = 0;
            do {
                at = new At(++number, fault);
                attempt(FaultyDataSource.over(database.pool(), at), dataSource -> new Transactions(dataSource)
                        .undone(connection -> execute(
                                connection,
                                "insert into entente.generation (number, state, projections)"
                                        + " values (2147483647, 'building', '{}')")));
                assertThat(state()).as("%s at call %d", fault, number).isEqualTo(before);
            } while (at.hit);
            assertThat(number).as("calls").isGreaterThan(5);
        }
    }

    private void generations() throws SQLException {
        var generations = new Generations(database.pool(), PROJECTIONS);
        generations.all();
        new Transactions(database.pool()).run(connection -> {
            int standby = generations.create(connection, GenerationState.STANDBY, null);
            GenerationSchema.openToReaders(connection, standby);
        });
        generations.begin(1, Map.of(0, 0L));
        generations.begin(2, Map.of(0, 0L));
    }

    /** Lets the work fail at its first call, at its second, and so on, until it succeeds. */
    private void assertNothingIsHalfDone(Preparation preparation, Work work) throws SQLException {
        for (Fault fault : Fault.values()) {
            preparation.make();
            At at;
            int number = 0;
            List<String> before = state();
            do {
                at = new At(++number, fault);
                attempt(FaultyDataSource.over(database.pool(), at), work);
                if (at.committed) {
                    assertThat(state()).as("%s, committed", fault).isNotEqualTo(before);
                } else {
                    assertThat(at.hit).as("%s at call %d", fault, number).isTrue();
                    assertThat(state()).as("%s at call %d", fault, number).isEqualTo(before);
                }
            } while (!at.committed);
            assertThat(number).as("calls before the commit").isGreaterThan(3);
        }
    }

    private static void attempt(DataSource dataSource, Work work) {
        try {
            work.on(dataSource);
        } catch (SQLException | RuntimeException | Error thrown) {
            assertThat(thrown).hasStackTraceContaining("planted");
        }
    }

    private List<String> state() throws SQLException {
        return database.rows(STATE);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(long first) {
        List<CloudEvent> events = RandomEvents.ofStream(new Random(4), "fr-idf~vn-" + (char) ('a' + first / 6), 5);
        List<ConsumerRecord<byte[], byte[]>> records = LogRecords.of(first, events);
        records.add(garbage(first + records.size()));
        return records;
    }

    private static ConsumerRecord<byte[], byte[]> garbage(long offset) {
        return new ConsumerRecord<>("log", 0, offset, null, "{garbage".getBytes(StandardCharsets.UTF_8));
    }

    private static ParkedEvent garbage() {
        return ((RecordReader.Reading.Rejected) new RecordReader(DECODER, 1).read(garbage(0))).parked();
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
