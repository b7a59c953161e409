package io.entente.query.replay;

import io.entente.query.generation.Retirement;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Ends a rebuild before its time. Its generation is retired with it, the serving one is left alone. */
final class RebuildEnd {

    private static final Logger LOG = Logger.getLogger(RebuildEnd.class);

    private final Transactions transactions;

    RebuildEnd(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A failure to say so is tried again with the next failure. */
    void fail(Rebuild rebuild, Exception cause) {
        try {
            transactions.run(connection -> {
                Optional<Rebuild> locked = Rebuilds.lock(connection, rebuild.id());
                if (locked.isPresent() && locked.get().active().isPresent()) {
                    end(connection, locked.get(), locked.get().active().get().fail(), String.valueOf(cause));
                }
            });
        } catch (SQLException | RuntimeException unreachable) {
            LOG.warnf(unreachable, "Rebuild %d has failed, which cannot be written down now", rebuild.id());
        }
    }

    /** @return false when it had ended before */
    boolean cancel(Connection connection, Rebuild locked) throws SQLException {
        Optional<RebuildState.Active> active = locked.active();
        if (active.isEmpty()) {
            return false;
        }
        end(connection, locked, active.get().cancel(), null);
        return true;
    }

    private static void end(Connection connection, Rebuild locked, RebuildState end, @Nullable String failure)
            throws SQLException {
        Rebuilds.move(connection, locked, end, failure);
        Retirement.retire(connection, locked.generation());
    }
}
