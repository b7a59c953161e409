package io.entente.query.refold;

import io.entente.common.codec.MalformedEventException;
import io.entente.common.codec.UndecodableEventException;
import io.entente.common.codec.UnknownEventTypeException;
import io.entente.query.generation.Generation;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projector.RefusedByStoreException;
import io.entente.query.projector.StreamFolds;
import io.entente.query.refold.Refolded.GenerationEffect;
import io.entente.query.replay.OperationLog;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folds streams again, with the code of today, from the events that the generations hold, and puts their rows in place:
 * they are then what a rebuild would give. Those events are a copy of the log; whether it is a true one is not asked here.
 */
@ApplicationScoped
public class Refolds {

    private final RowTransactions transactions;
    private final Streams streams;
    private final PresentProjections projections;

    Refolds(@DataSource("rebuild") javax.sql.DataSource dataSource, Streams streams, PresentProjections projections) {
        this.transactions = new RowTransactions(dataSource);
        this.streams = streams;
        this.projections = projections;
    }

    /**
     * What {@link #apply} would do now. Everything stays as it is.
     *
     * @throws NoSuchStreamException when the serving generation holds no event of it
     * @throws NotFoldableException when it cannot be folded, or its rows cannot be written
     * @throws PartitionBusyException when others write into its partition for too long
     */
    public Refolded preview(String streamId) throws SQLException {
        int partition = partition(streamId);
        return transactions.call(partition, connection -> {
            Refolded tried = refold(connection, partition, streamId, true);
            connection.rollback();
            return tried;
        });
    }

    /**
     * Does it in the serving generation and in those that stand by, all or none. Where rows change, projectors read anew
     * what they know of the partition, and followers of the changes are told to begin again; else nothing happens, and
     * nothing is written down.
     *
     * @param reason why it is done, for those who ask later
     * @throws NoSuchStreamException when the serving generation holds no event of it
     * @throws NotFoldableException when it cannot be folded, or its rows cannot be written; nothing has changed
     * @throws PartitionBusyException when others write into its partition for too long; nothing has changed
     */
    public Refolded apply(String streamId, String who, String reason) throws SQLException {
        int partition = partition(streamId);
        return transactions.call(partition, connection -> {
            Refolded done = refold(connection, partition, streamId, false);
            if (done.changesSomething()) {
                revise(connection, partition, done);
                writeDown(connection, who, reason, done);
            } else {
                connection.rollback();
            }
            return done;
        });
    }

    private int partition(String streamId) throws SQLException {
        return streams.partition(streamId).orElseThrow(() -> new NoSuchStreamException(streamId));
    }

    private Refolded refold(Connection connection, int partition, String streamId, boolean dryRun) throws SQLException {
        List<Generation> following = RowTransactions.following(connection);
        if (!projections.built(following.get(0))) {
            throw NotFoldableException.otherProjections(following.get(0).number());
        }
        List<Integer> ours = following.stream()
                .filter(projections::built)
                .map(Generation::number)
                .toList();
        new RevisedCheckpoint(connection, partition).lock(ours);
        var effects = new ArrayList<GenerationEffect>();
        for (int generation : ours) {
            effects.add(new GenerationEffect(generation, refold(connection, generation, streamId)));
        }
        return new Refolded(streamId, dryRun, effects);
    }

    private List<TableEffect> refold(Connection connection, int generation, String streamId) throws SQLException {
        GenerationStreams stored = projections.in(connection, generation);
        StreamFolds.Whole whole = stored.fold(streamId, events(stored, generation, streamId));
        whole.failing().forEach((event, failure) -> {
            throw NotFoldableException.failing(generation, event, failure);
        });
        try {
            return stored.replaceRows(streamId, whole.fold());
        } catch (RefusedByStoreException refused) {
            throw NotFoldableException.refused(generation, refused);
        }
    }

    private static List<RecordedEvent> events(GenerationStreams stored, int generation, String streamId) {
        try {
            return stored.events(streamId);
        } catch (MalformedEventException | UndecodableEventException | UnknownEventTypeException unreadable) {
            throw NotFoldableException.unreadable(generation, unreadable);
        }
    }

    private static void revise(Connection connection, int partition, Refolded done) throws SQLException {
        var checkpoint = new RevisedCheckpoint(connection, partition);
        for (GenerationEffect effect : done.generations()) {
            if (effect.changesSomething()) {
                checkpoint.revise(effect.generation());
            }
        }
    }

    private static void writeDown(Connection connection, String who, String reason, Refolded done) throws SQLException {
        var rows = new TreeMap<Integer, Map<String, Integer>>();
        done.generations().stream().filter(GenerationEffect::changesSomething).forEach(effect -> {
            var byTable = new TreeMap<String, Integer>();
            effect.tables().forEach(table -> byTable.put(table.table(), table.rowsChanged()));
            rows.put(effect.generation(), byTable);
        });
        int serving = done.generations().get(0).generation();
        OperationLog.record(
                connection,
                who,
                "stream-refolded",
                serving,
                null,
                reason,
                Map.of("streamId", done.streamId(), "rows", rows));
    }
}
