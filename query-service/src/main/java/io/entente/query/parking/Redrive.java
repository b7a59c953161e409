package io.entente.query.parking;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projector.ChangeLog;
import io.entente.query.projector.JdbcTransaction;
import io.entente.query.projector.RecordReader;
import io.entente.query.projector.RefusedByStoreException;
import io.entente.query.projector.StoredEvent;
import io.entente.query.projector.StreamFolds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Applies a parked event in its place in one generation: the stream is folded as if it had been there, and its rows take
 * the place of those that are. In the caller's transaction, which has locked the partition.
 */
final class Redrive {

    /** Nothing is told of what happened before: who follows begins again. */
    private static final int NO_CHANGES_KEPT = 1;

    private final Connection connection;
    private final String topic;
    private final RecordReader reader;
    private final StreamFolds folds;
    private final List<ReadModelTable<?>> tables;

    Redrive(
            Connection connection,
            String topic,
            RecordReader reader,
            StreamFolds folds,
            List<ReadModelTable<?>> tables) {
        this.connection = connection;
        this.topic = topic;
        this.reader = reader;
        this.folds = folds;
        this.tables = tables;
    }

    /** The event, and what has become of the tables. */
    record Applied(RecordedEvent event, List<TableEffect> tables) {}

    /** @throws NotApplicableException when the code of today cannot apply it either */
    Applied apply(int generation, ParkedRows.ParkedRow row) throws SQLException {
        RecordReader.Reading reading = row.record().readBy(reader);
        if (reading instanceof RecordReader.Reading.Rejected rejected) {
            throw NotApplicableException.rejected(generation, rejected.parked());
        }
        StoredEvent stored = ((RecordReader.Reading.Accepted) reading).stored();
        var transaction = new JdbcTransaction(
                connection,
                new JdbcTransaction.Tables(generation, topic, reader, new ChangeLog(generation, NO_CHANGES_KEPT)));
        RecordedEvent event = stored.event();
        StreamFolds.Whole whole = folds.whole(event.streamId(), withEvent(event, transaction));
        if (!whole.duplicates().isEmpty()) {
            throw NotApplicableException.duplicate(generation, event);
        }
        whole.failing().forEach((failing, failure) -> {
            throw NotApplicableException.failing(generation, failing, failure);
        });
        try {
            transaction.append(List.of(stored));
            List<TableEffect> effects = new StreamRows(connection, generation, event.streamId())
                    .replace(tables, whole.fold().takeChanges(), transaction);
            return new Applied(event, effects);
        } catch (RefusedByStoreException refused) {
            throw NotApplicableException.refused(generation, refused);
        }
    }

    private static List<RecordedEvent> withEvent(RecordedEvent event, JdbcTransaction transaction) {
        var history = new ArrayList<>(
                transaction.histories(List.of(event.streamId())).getOrDefault(event.streamId(), List.of()));
        history.add(event);
        history.sort(Comparator.comparingLong(recorded -> recorded.position().offset()));
        return history;
    }
}
