package io.entente.query.replay;

import io.entente.query.projector.RefusedByStoreException;
import io.entente.query.projector.StreamFolds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Folds all streams of a generation in the caller's transaction, batch by batch as folding does. */
final class SampleFold {

    private final Connection connection;
    private final GenerationTables.Open generation;
    private final StreamFolds folds;
    private final LoggedRecords records;
    private final int batchEventsMax;

    SampleFold(
            Connection connection,
            GenerationTables.Open generation,
            StreamFolds folds,
            LoggedRecords records,
            int batchEventsMax) {
        this.connection = connection;
        this.generation = generation;
        this.folds = folds;
        this.records = records;
        this.batchEventsMax = batchEventsMax;
    }

    void fold(DryRunBound bound) throws SQLException {
        String last = last();
        String done = "";
        while (!done.equals(last)) {
            bound.limit(connection);
            done = batch(new StreamScan(connection, generation, done, last));
        }
    }

    private String batch(StreamScan streams) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            String done = batch().fold(streams, batchEventsMax);
            connection.releaseSavepoint(before);
            return done;
        } catch (RefusedByStoreException refused) {
            connection.rollback(before);
            return batch().foldWarily(streams, batchEventsMax);
        }
    }

    private FoldBatch batch() {
        return new FoldBatch(connection, generation, folds, records);
    }

    /** In the order of the database, which is that of the scans. */
    private String last() throws SQLException {
        String sql = "select coalesce(max(stream_id), '') from " + generation.events();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
