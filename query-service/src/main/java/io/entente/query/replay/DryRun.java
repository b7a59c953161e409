package io.entente.query.replay;

import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.projection.Projections;
import io.entente.query.projector.EventLog;
import io.entente.query.projector.StoreUnavailableException;
import io.entente.query.transaction.Transactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Says what a rebuild would do, by doing it with a part of the log in a transaction that is undone.
 *
 * <p>Stops nothing: it takes no lock that a rebuild, a promotion or a projector waits for. One at a time in a database, so
 * that dry runs do not take the connections of rebuilds.
 */
@ApplicationScoped
public class DryRun {

    private static final Logger LOG = Logger.getLogger(DryRun.class);

    /** Any number that nothing else in the database locks on. */
    private static final long ADVISORY_LOCK = 0x64727972756EL;

    private final Transactions transactions;
    private final Generations generations;
    private final EventLog log;
    private final GenerationTables tables;
    private final RebuildConfig rebuilds;
    private final DryRunConfig config;
    private final Clock clock;

    DryRun(
            @DataSource("rebuild") javax.sql.DataSource dataSource,
            Projections projections,
            EventLog log,
            GenerationTables tables,
            RebuildConfig rebuilds,
            DryRunConfig config,
            Clock clock) {
        this.transactions = new Transactions(dataSource);
        this.generations = new Generations(dataSource, projections.all());
        this.log = log;
        this.tables = tables;
        this.rebuilds = rebuilds;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Compares at the place of the log where the serving generation is now.
     *
     * @param isWanted whether somebody still waits for it
     * @throws DryRunNotDoneException when another one is under way, when it takes too long, or when nobody waits for it
     */
    public DryRunReport run(BooleanSupplier isWanted) throws SQLException {
        try {
            DryRunReport report = run(new DryRunBound(isWanted, config.timeMax(), System::nanoTime));
            LOG.infof("A dry run of %d records took %d ms", report.sample().records(), report.tookMs());
            return report;
        } catch (DryRunNotDoneException notDone) {
            LOG.info(notDone.getMessage());
            throw notDone;
        }
    }

    private DryRunReport run(DryRunBound bound) throws SQLException {
        generations.all(); // There must be one to compare with.
        EventLog.Extent extent = log.extent(log.identity());
        try {
            return transactions.undone(connection -> {
                bound.limit(connection);
                claim(connection);
                Generation serving = Generations.all(connection).stream()
                        .filter(Generation::isServing)
                        .findFirst()
                        .orElseThrow();
                return trial(connection, serving, bound).of(extent, clock);
            });
        } catch (SQLException failure) {
            throw bound.causeOf(failure);
        } catch (StoreUnavailableException failure) {
            throw bound.causeOf(failure);
        }
    }

    private DryRunTrial trial(Connection connection, Generation serving, DryRunBound bound) {
        return new DryRunTrial(connection, serving, generations.present(), log, tables, rebuilds, config, bound);
    }

    private static void claim(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, ADVISORY_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw DryRunNotDoneException.anotherUnderWay();
                }
            }
        }
    }
}
