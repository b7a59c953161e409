package io.entente.query.replay;

import io.entente.query.generation.Generation;
import io.entente.query.generation.GenerationSchema;
import io.entente.query.generation.GenerationState;
import io.entente.query.generation.Generations;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Builds the indexes of the generation and looks at its rows for the planner, table by table. */
final class IndexStep implements Step {

    private static final String PIECES_LEFT = "entente.rebuild_table where not indexed";

    private static final String MEMORY = "256MB";

    private final Transactions transactions;
    private final GenerationTables tables;

    IndexStep(Transactions transactions, GenerationTables tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public boolean work(Rebuild rebuild) throws SQLException {
        return transactions.call(connection -> {
            Optional<String> table = claim(connection, rebuild.id());
            if (table.isPresent()) {
                index(connection, rebuild, table.get());
                return true;
            }
            return Rebuilds.isNoneLeft(connection, rebuild.id(), PIECES_LEFT) && moveOn(connection, rebuild);
        });
    }

    private static Optional<String> claim(Connection connection, long rebuild) throws SQLException {
        String sql = "select table_name from entente.rebuild_table where rebuild = ? and not indexed"
                + " order by table_name limit 1 for update skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, rebuild);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void index(Connection connection, Rebuild rebuild, String table) throws SQLException {
        build(connection, tables.schema(), rebuild.generation(), table);
        String sql = "update entente.rebuild_table set indexed = true where rebuild = ? and table_name = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, rebuild.id());
            update.setString(2, table);
            update.executeUpdate();
        }
    }

    /** The indexes of one table, in the caller's transaction. */
    static void build(Connection connection, GenerationSchema schema, int generation, String table)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local maintenance_work_mem = '" + MEMORY + "'");
            schema.createIndexes(connection, generation, table);
            statement.execute("analyze " + Generation.schema(generation) + "." + table);
        }
    }

    private static boolean moveOn(Connection connection, Rebuild seen) throws SQLException {
        Optional<Rebuild> locked = Rebuilds.lock(connection, seen.id());
        if (locked.isEmpty() || !(locked.get().state() instanceof RebuildState.Indexing indexing)) {
            return true;
        }
        GenerationSchema.openToReaders(connection, seen.generation());
        boolean kept =
                Generations.find(connection, seen.generation()).orElseThrow().name() != null;
        GenerationState next = kept ? GenerationState.KEPT : GenerationState.STANDBY;
        placeCheckpoints(connection, seen);
        Generations.setState(connection, seen.generation(), next);
        ParkedBefore.takeOver(connection, seen.generation());
        RebuildState end = kept ? indexing.toKept() : indexing.toCatchingUp();
        return Rebuilds.move(connection, locked.get(), end, null);
    }

    /**
     * From here on projectors move it, unless it is kept, from the place up to which it was loaded. If the serving
     * generation still is there, the two are compared first: it may be one that no instance moves any more.
     */
    private static void placeCheckpoints(Connection connection, Rebuild rebuild) throws SQLException {
        String begin = """
                insert into entente.checkpoint (generation, partition, next_offset, leader_epoch, start_offset,
                    changes_from, recorded_at, applied, parked, duplicates, stop_at, stop_until)
                select ?, loaded.partition, next_offset, leader_epoch, start_offset, next_offset, recorded_at,
                    coalesce(events, 0), coalesce(parked, 0), records - coalesce(events, 0) - coalesce(parked, 0),
                    case when stands_still then next_offset end,
                    case when stands_still then now() + interval '30 seconds' end
                from entente.rebuild_partition as loaded
                left join (select partition, count(*) as events from g%1$d.event group by partition) as event
                    using (partition)
                left join (select partition, count(*) as parked from entente.parked_event where generation = %1$d
                    group by partition) as parked using (partition),
                (select not exists (
                    select 1 from entente.checkpoint as serving
                    join entente.rebuild_partition as loaded using (partition)
                    where loaded.rebuild = ? and serving.next_offset <> loaded.next_offset and serving.generation =
                        (select number from entente.generation where state = 'serving')) as stands_still) as at_load
                where rebuild = ?""".formatted(rebuild.generation());
        try (PreparedStatement insert = connection.prepareStatement(begin)) {
            insert.setInt(1, rebuild.generation());
            insert.setLong(2, rebuild.id());
            insert.setLong(3, rebuild.id());
            insert.executeUpdate();
        }
    }
}
