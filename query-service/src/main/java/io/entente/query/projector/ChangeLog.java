package io.entente.query.projector;

import io.entente.query.history.EventKey;
import io.entente.query.projection.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a generation keeps what it did, in the transaction that does it, for the feeds that readers follow.
 *
 * <p>Bounded: old changes go as the checkpoint moves on.
 */
public final class ChangeLog {

    private static final int STEPS = 20;

    private static final String FORGET =
            "delete from entente.change where log_offset < ? and generation = ? and partition = ?";

    private static final String REMEMBER =
            "update entente.checkpoint set changes_from = ? where generation = ? and partition = ?";

    private final int generation;
    private final int keptPerPartition;
    private final List<Column<Change>> columns;

    /** @param keptPerPartition offsets whose changes are kept at least */
    public ChangeLog(int generation, int keptPerPartition) {
        this.generation = generation;
        this.keptPerPartition = keptPerPartition;
        this.columns = List.of(
                new Column<>("generation", change -> "" + generation),
                new Column<>("partition", change -> "" + change.partition()),
                new Column<>("log_offset", change -> "" + change.offset()),
                new Column<>("kind", change -> change.kind().code()),
                new Column<>("source", change -> source(change.event())),
                new Column<>("event_id", change -> id(change.event())),
                new Column<>("type", Change::type),
                new Column<>("by_source", change -> source(change.by())),
                new Column<>("by_event_id", change -> id(change.by())),
                new Column<>("affects", change -> "{" + String.join(",", change.affects()) + "}"),
                new Column<>("descendants_redated", change -> text(change.descendantsRedated())),
                new Column<>(
                        "reason",
                        change ->
                                change.reason() == null ? null : change.reason().code()),
                new Column<>("recorded_at", change -> change.recordedAt().toString()));
    }

    Write of(Collection<Change> changes) {
        var lines = changes.stream()
                .map(change -> new CopyText.Line<>(change.streamId(), change))
                .toList();
        return new Write.Insertion<>("entente.change", columns, lines);
    }

    /**
     * Deletes a step's worth when there is one, so that most batches delete nothing and none deletes much: as much as the
     * batch adds and a step more, also when far more is kept than shall be.
     *
     * @param keptFrom first offset whose change is kept, as the checkpoint says
     */
    void forgetOld(Connection connection, Checkpoint from, Checkpoint to, long keptFrom) throws SQLException {
        long step = Math.max(1, keptPerPartition / STEPS);
        long surplus = to.nextOffset() - keptPerPartition - keptFrom;
        if (surplus < step) {
            return;
        }
        long forgotten = keptFrom + Math.min(surplus, step + to.nextOffset() - from.nextOffset());
        update(connection, FORGET, forgotten, to.partition());
        update(connection, REMEMBER, forgotten, to.partition());
    }

    private void update(Connection connection, String sql, long offset, int partition) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, offset);
            update.setInt(2, generation);
            update.setInt(3, partition);
            update.executeUpdate();
        }
    }

    private static @Nullable String source(@Nullable EventKey event) {
        return event == null ? null : event.source();
    }

    private static @Nullable String id(@Nullable EventKey event) {
        return event == null ? null : event.id();
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
