package io.entente.endtoend;

import io.entente.testkit.ServiceConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The number of acknowledged events that the generation furthest behind has not applied, read twice a second. Clients
 * slow down by it, so that a rebuild can catch up on a slow machine too.
 */
final class Backlog implements LongSupplier, AutoCloseable {

    private static final long LOOK_EVERY_MS = 500;

    private static final String FURTHEST_BEHIND = "select coalesce(min(reached), 0) from ("
            + " select sum(c.next_offset) reached from entente.checkpoint c"
            + " join entente.generation g on g.number = c.generation where g.state = 'serving' or exists (select 1"
            + " from entente.rebuild r where r.generation = g.number and r.state in ('catching-up', 'verifying'))"
            + " group by g.number"
            + " union all"
            + " select sum(p.next_offset) from entente.rebuild r join entente.rebuild_partition p on p.rebuild = r.id"
            + " where r.state in ('loading', 'folding', 'indexing') group by r.id) places";

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final Connection database;
    private final Ledger ledger;
    private volatile long behind;

    Backlog(Map<String, String> config, Ledger ledger) throws SQLException {
        this.ledger = ledger;
        this.database = DriverManager.getConnection(
                config.get(ServiceConfig.JDBC_URL),
                config.get(ServiceConfig.USERNAME),
                config.get(ServiceConfig.PASSWORD));
        var unused = looks.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        int acknowledged = ledger.acknowledgedCount();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(FURTHEST_BEHIND)) {
            row.next();
            behind = acknowledged - row.getLong(1);
        } catch (SQLException unavailable) {
            throw new IllegalStateException("the places of the generations cannot be read", unavailable);
        }
    }

    @Override
    public long getAsLong() {
        return behind;
    }

    @Override
    public void close() throws SQLException {
        looks.shutdownNow();
        database.close();
    }
}
