package io.entente.query.replay;

import io.entente.query.generation.Generation;
import io.entente.query.projector.EventLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a generation of a part of the log in the caller's transaction, step by step as a rebuild does, and takes the time. */
final class SampleBuild {

    private final Connection connection;
    private final EventLog log;
    private final GenerationTables tables;
    private final int batchEventsMax;
    private final DryRunBound bound;
    private final Stopwatch indexing = new Stopwatch(System::nanoTime);

    SampleBuild(Connection connection, EventLog log, GenerationTables tables, int batchEventsMax, DryRunBound bound) {
        this.connection = connection;
        this.log = log;
        this.tables = tables;
        this.batchEventsMax = batchEventsMax;
        this.bound = bound;
    }

    /**
     * What was built.
     *
     * @param records that were loaded
     * @param streams that they belong to
     */
    record Built(long records, long streams, List<StepRate> rates) {}

    /** @param streams those that are built; null for all */
    Built build(Generation generation, List<LogSpan> spans, @Nullable Set<String> streams) throws SQLException {
        create(generation);
        GenerationTables.Open open = tables.open(generation.number());
        var load = new SampleLoad(log, connection, new LoadBatch(connection, open), batchEventsMax, bound);
        load.load(spans, streams);
        indexing.run(() -> tables.schema().createEventKey(connection, generation.number()));
        long loadedStreams = Sampling.countStreams(connection, generation.number());
        var folding = new Stopwatch(System::nanoTime);
        folding.run(() -> fold(open));
        index(generation.number());
        var rates = new ArrayList<>(load.rates());
        rates.add(new StepRate("folding", load.stored(), folding.total()));
        rates.add(new StepRate("indexing", load.stored(), indexing.total()));
        return new Built(load.stored(), loadedStreams, rates);
    }

    /** Its number is not one of those that count up, so nobody who creates another one has to wait. */
    private void create(Generation generation) throws SQLException {
        String sql = "insert into entente.generation (number, state, projections) values (?, ?, ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, generation.number());
            insert.setString(2, generation.state().code());
            insert.setString(3, generation.projections().json());
            insert.executeUpdate();
        }
        tables.schema().createTables(connection, generation.number());
    }

    private void fold(GenerationTables.Open open) throws SQLException {
        try (var records = new LoggedRecords(log)) {
            new SampleFold(connection, open, tables.folds(), records, batchEventsMax).fold(bound);
        }
    }

    private void index(int generation) throws SQLException {
        for (String table : tables.schema().tables()) {
            bound.limit(connection);
            indexing.run(() -> IndexStep.build(connection, tables.schema(), generation, table));
        }
    }
}
