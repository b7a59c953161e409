package io.entente.query.refold;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.StreamFold;
import io.entente.query.projector.ChangeLog;
import io.entente.query.projector.Dictionary;
import io.entente.query.projector.JdbcTransaction;
import io.entente.query.projector.RecordReader;
import io.entente.query.projector.StoredEvent;
import io.entente.query.projector.StreamFolds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The streams of one generation, events and rows, in the caller's transaction, which has locked their partition. */
public final class GenerationStreams {

    /** Nothing is told of what happened before: who follows begins again. */
    private static final int NO_CHANGES_KEPT = 1;

    private final Connection connection;
    private final int generation;
    private final RecordReader reader;
    private final StreamFolds folds;
    private final List<ReadModelTable<?>> tables;
    private final JdbcTransaction transaction;

    GenerationStreams(
            Connection connection,
            int generation,
            String topic,
            RecordReader reader,
            StreamFolds folds,
            List<ReadModelTable<?>> tables,
            Dictionary dictionary) {
        this.connection = connection;
        this.generation = generation;
        this.reader = reader;
        this.folds = folds;
        this.tables = List.copyOf(tables);
        this.transaction = new JdbcTransaction(
                connection,
                new JdbcTransaction.Tables(
                        generation, topic, reader, new ChangeLog(generation, NO_CHANGES_KEPT), dictionary));
    }

    public RecordReader reader() {
        return reader;
    }

    /** Those that the generation holds of the stream, in the order of the log. */
    public List<RecordedEvent> events(String streamId) {
        return transaction.histories(List.of(streamId)).getOrDefault(streamId, List.of());
    }

    public StreamFolds.Whole fold(String streamId, List<RecordedEvent> events) {
        return folds.whole(streamId, events);
    }

    /** @throws io.entente.query.projector.RefusedByStoreException when PostgreSQL does not take it */
    public void append(StoredEvent event) {
        transaction.append(List.of(event));
    }

    /**
     * Puts the rows of a fold of the whole stream in the place of those that are there.
     *
     * @return what has changed by it, nothing of tables that are as they were
     * @throws io.entente.query.projector.RefusedByStoreException when PostgreSQL does not take a row
     */
    public List<TableEffect> replaceRows(String streamId, StreamFold fold) throws SQLException {
        return new StreamRows(connection, generation, streamId).replace(tables, fold.takeChanges(), transaction);
    }
}
