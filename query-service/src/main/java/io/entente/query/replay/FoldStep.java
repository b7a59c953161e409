package io.entente.query.replay;

import io.entente.query.projector.RefusedByStoreException;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Folds the streams of the generation and writes their rows, range by range. */
final class FoldStep implements Step {

    private static final String PIECES_LEFT = "entente.rebuild_range where done_stream <> last_stream";

    private final Transactions transactions;
    private final GenerationTables tables;
    private final LoggedRecords records;
    private final int batchEventsMax;

    FoldStep(Transactions transactions, GenerationTables tables, LoggedRecords records, int batchEventsMax) {
        this.transactions = transactions;
        this.tables = tables;
        this.records = records;
        this.batchEventsMax = batchEventsMax;
    }

    /** A range of the rebuild whose streams are not all folded. */
    private record Claim(long rebuild, int number, String doneStream, String lastStream) {}

    @Override
    public boolean work(Rebuild rebuild) throws SQLException {
        try {
            return work(rebuild, FoldBatch::fold);
        } catch (RefusedByStoreException refused) {
            return work(rebuild, FoldBatch::foldWarily);
        }
    }

    private interface Fold {
        String fold(FoldBatch batch, StreamScan streams, int eventsMax) throws SQLException;
    }

    private boolean work(Rebuild rebuild, Fold fold) throws SQLException {
        return transactions.call(connection -> {
            Optional<Claim> claimed = claim(connection, rebuild.id());
            if (claimed.isEmpty()) {
                return Rebuilds.isNoneLeft(connection, rebuild.id(), PIECES_LEFT) && moveOn(connection, rebuild);
            }
            Claim claim = claimed.get();
            GenerationTables.Open generation = tables.open(rebuild.generation());
            var batch = new FoldBatch(connection, generation, tables.folds(), records);
            var streams = new StreamScan(connection, generation, claim.doneStream(), claim.lastStream());
            advance(connection, claim, fold.fold(batch, streams, batchEventsMax), batch);
            return true;
        });
    }

    private static void advance(Connection connection, Claim claim, String done, FoldBatch batch) throws SQLException {
        String sql = "update entente.rebuild_range set done_stream = ?, events_folded = events_folded + ?,"
                + " rows_written = rows_written + ? where rebuild = ? and number = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, done);
            update.setInt(2, batch.folded());
            update.setInt(3, batch.written());
            update.setLong(4, claim.rebuild());
            update.setInt(5, claim.number());
            update.executeUpdate();
        }
    }

    @Override
    public void close() {
        records.close();
    }

    private static Optional<Claim> claim(Connection connection, long rebuild) throws SQLException {
        String sql = "select number, done_stream, last_stream from entente.rebuild_range"
                + " where rebuild = ? and done_stream <> last_stream order by number limit 1 for update skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, rebuild);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claim(rebuild, row.getInt(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    private boolean moveOn(Connection connection, Rebuild seen) throws SQLException {
        Optional<Rebuild> locked = Rebuilds.lock(connection, seen.id());
        if (locked.isEmpty() || !(locked.get().state() instanceof RebuildState.Folding folding)) {
            return true;
        }
        String sql = "insert into entente.rebuild_table (rebuild, table_name) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String table : tables.schema().tables()) {
                insert.setLong(1, seen.id());
                insert.setString(2, table);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return Rebuilds.move(connection, locked.get(), folding.toIndexing(), null);
    }
}
