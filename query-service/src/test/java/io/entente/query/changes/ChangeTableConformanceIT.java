package io.entente.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.EventDecoder;
import io.entente.query.Migrations;
import io.entente.query.generation.Generations;
import io.entente.query.history.EventKey;
import io.entente.query.http.ServedState;
import io.entente.query.projector.Change;
import io.entente.query.projector.ChangeKind;
import io.entente.query.projector.ChangeLog;
import io.entente.query.projector.Checkpoint;
import io.entente.query.projector.GenerationStore;
import io.entente.query.projector.JdbcGenerationStore;
import io.entente.query.projector.RecordReader;
import io.entente.testkit.TestStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The table as the projector fills it and forgets of it. */
class ChangeTableConformanceIT extends ChangeSourceConformance {

    private static final int GENERATION = 1;

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeEach
    void create() throws SQLException {
        var fresh = TestStack.shared().newDatabase();
        database.setUrl(fresh.jdbcUrl());
        database.setUser(fresh.username());
        database.setPassword(fresh.password());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Migrations.run(connection);
            statement.execute("insert into generation (number, state, projections) values (1, 'serving', '{}')");
        }
        var start = new TreeMap<Integer, Long>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            start.put(partition, 0L);
        }
        new Generations(database, List.of()).begin(GENERATION, start);
    }

    @Test
    void fewer_changes_than_were_kept_are_reached_in_small_steps() throws SQLException {
        // Given
        int kept = 40;
        for (int i = 0; i < 200; i++) {
            commit(0, STREAM, 1_000);
        }

        // When, Then
        long rows = rows();
        for (int batch = 0; batch < 200; batch++) {
            commit(0, STREAM, kept);
            assertThat(rows - rows()).as("rows fewer after batch %s", batch).isBetween(-2L, 2L);
            rows = rows();
        }
        assertThat(rows).isBetween((long) kept, kept + 2L);
    }

    @Override
    ChangeSource source() {
        return new ChangeSource() {
            @Override
            public Place head() {
                return Place.head(state());
            }

            @Override
            public Passage after(Place place, ChangeFilter filter, int max) {
                return new ChangeTable(database).after(state(), place, filter, max);
            }
        };
    }

    @Override
    void commit(int partition, String streamId) {
        commit(partition, streamId, KEPT);
    }

    @Override
    void commitNothing(int partition) {
        Checkpoint from = store(KEPT).checkpoints().get(partition);
        store(KEPT).inTransaction(transaction -> transaction.advance(from, next(from)));
    }

    @Override
    void revise(int partition) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update entente.checkpoint set revision = revision + 1 where partition = " + partition);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void commit(int partition, String streamId, int kept) {
        Checkpoint from = store(kept).checkpoints().get(partition);
        store(kept).inTransaction(transaction -> {
            transaction.advance(from, next(from));
            transaction.tell(List.of(change(from, streamId)));
        });
    }

    private static Checkpoint next(Checkpoint from) {
        return from.movedTo(from.nextOffset() + 1, null);
    }

    private static Change change(Checkpoint at, String streamId) {
        return new Change(
                at.partition(),
                at.nextOffset(),
                ChangeKind.RECORDED,
                streamId,
                new EventKey("urn:test", "e" + at.nextOffset()),
                "MeetingHeld",
                null,
                List.of("timeline"),
                null,
                null,
                Instant.EPOCH);
    }

    private GenerationStore store(int kept) {
        var reader = new RecordReader(EventDecoder.current(), PARTITIONS);
        var log = new ChangeLog(GENERATION, kept);
        return new JdbcGenerationStore(database, GENERATION, "any", reader, log);
    }

    private ServedState state() {
        Map<Integer, Long> nextOffsets = new TreeMap<>();
        Map<Integer, Checkpoint> checkpoints = store(KEPT).checkpoints();
        checkpoints.forEach((partition, at) -> nextOffsets.put(partition, at.nextOffset()));
        int revision =
                checkpoints.values().stream().mapToInt(Checkpoint::revision).sum();
        return new ServedState(null, GENERATION, new TreeMap<>(nextOffsets), revision, 0, Instant.EPOCH);
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from entente.change")) {
            row.next();
            return row.getLong(1);
        }
    }
}
