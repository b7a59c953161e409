package io.entente.query.replay;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.StreamFold;
import io.entente.query.projection.TableChange;
import io.entente.query.projector.JdbcTransaction;
import io.entente.query.projector.ParkedEvent;
import io.entente.query.projector.ReusedIds;
import io.entente.query.projector.StreamFolds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Streams folded and written in one transaction. Duplicates and what cannot be applied leave the events, as they do when a projector finds them. */
final class FoldBatch {

    private static final Logger LOG = Logger.getLogger(FoldBatch.class);

    private final Connection connection;
    private final GenerationTables.Open generation;
    private final StreamFolds folds;
    private final LoggedRecords records;
    private final JdbcTransaction transaction;
    private final List<ParkedEvent> parked = new ArrayList<>();
    private final List<RecordedEvent> leftOut = new ArrayList<>();
    private int folded;
    private int written;

    FoldBatch(Connection connection, GenerationTables.Open generation, StreamFolds folds, LoggedRecords records) {
        this.connection = connection;
        this.generation = generation;
        this.folds = folds;
        this.records = records;
        this.transaction = generation.transaction(connection);
    }

    /** Events, whatever became of them. */
    int folded() {
        return folded;
    }

    /** Rows. */
    int written() {
        return written;
    }

    /**
     * Folds streams until there are enough events, and writes all their rows together.
     *
     * @return the last stream that is done
     */
    String fold(StreamScan streams, int eventsMax) throws SQLException {
        var changes = new ArrayList<TableChange<?>>();
        String done = streams.forEach(
                (streamId, history) -> changes.addAll(whole(streamId, history)), () -> folded < eventsMax);
        write(changes);
        leaveOut();
        return done;
    }

    /** As {@link #fold}, but after the database has refused something: stream by stream, and what is refused event by event. */
    String foldWarily(StreamScan streams, int eventsMax) throws SQLException {
        var attempt = new Attempt(connection);
        String done = streams.forEach(
                (streamId, history) -> {
                    List<TableChange<?>> changes = whole(streamId, history);
                    if (attempt.of(() -> write(changes)).isPresent()) {
                        foldOneByOne(attempt, streamId, history);
                    }
                },
                () -> folded < eventsMax);
        leaveOut();
        return done;
    }

    private List<TableChange<?>> whole(String streamId, List<RecordedEvent> history) {
        StreamFolds.Whole whole = folds.whole(streamId, history);
        leftOut.addAll(whole.duplicates());
        new ReusedIds(transaction::bodies)
                .among(whole.fold().history(), whole.duplicates(), Map.of())
                .forEach((event, first) -> parked.add(ParkedEvent.reused(records.at(event.position()), event, first)));
        whole.failing().forEach((event, failure) -> {
            leftOut.add(event);
            parked.add(ParkedEvent.leftOut(records.at(event.position()), event, failure));
        });
        folded += history.size();
        return whole.fold().takeChanges();
    }

    private void foldOneByOne(Attempt attempt, String streamId, List<RecordedEvent> history) throws SQLException {
        var good = new ArrayList<RecordedEvent>();
        StreamFold fold = folds.written(streamId, good);
        for (RecordedEvent event : history) {
            if (leftOut.contains(event)) {
                continue;
            }
            fold.append(event);
            List<TableChange<?>> changes = fold.takeChanges();
            var refused = attempt.of(() -> write(changes));
            if (refused.isPresent()) {
                LOG.errorf(
                        refused.get(),
                        "PostgreSQL refused a row that the judge had accepted, of event %s. The event is"
                                + " parked. Report this to the developers.",
                        event.key());
                leftOut.add(event);
                parked.add(ParkedEvent.leftOut(records.at(event.position()), event, refused.get()));
                fold = folds.written(streamId, good);
            } else {
                good.add(event);
            }
        }
    }

    private void write(List<TableChange<?>> changes) {
        transaction.write(changes);
        written += changes.stream().mapToInt(change -> change.inserted().size()).sum();
    }

    private void leaveOut() throws SQLException {
        transaction.park(parked);
        String sql = "delete from " + generation.events() + " where stream_id = ? and log_offset = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (RecordedEvent event : leftOut) {
                delete.setString(1, event.streamId());
                delete.setLong(2, event.position().offset());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
