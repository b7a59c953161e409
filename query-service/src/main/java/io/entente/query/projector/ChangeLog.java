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
            "delete from entente.change where generation = ? and partition = ? and log_offset < ?";

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

    void append(Connection connection, Collection<Change> changes) throws SQLException {
        var lines = changes.stream()
                .map(change -> new CopyText.Line<>(change.streamId(), change))
                .toList();
        CopyText.into(connection, "entente.change", columns, lines);
    }

    /** Deletes a step's worth when the checkpoint passes one, so that most batches delete nothing. */
    void forgetOld(Connection connection, Checkpoint from, Checkpoint to) throws SQLException {
        long step = Math.max(1, keptPerPartition / STEPS);
        long keptFrom = to.nextOffset() - keptPerPartition;
        if (keptFrom <= 0 || from.nextOffset() / step == to.nextOffset() / step) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setInt(1, generation);
            delete.setInt(2, to.partition());
            delete.setLong(3, keptFrom);
            delete.executeUpdate();
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
