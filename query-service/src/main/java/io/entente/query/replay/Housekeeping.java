package io.entente.query.replay;

import io.entente.query.generation.Retirement;
import io.entente.query.transaction.Transactions;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** What is looked after while no rebuild needs a hand: leftovers of retired generations, and projections that have changed. */
final class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final Transactions transactions;
    private final AutomaticRebuild automatic;
    private final RebuildConfig config;

    Housekeeping(Transactions transactions, AutomaticRebuild automatic, RebuildConfig config) {
        this.transactions = transactions;
        this.automatic = automatic;
        this.config = config;
    }

    void look() throws SQLException {
        sweep();
        if (config.automatic()) {
            automatic.beginIfNeeded();
        }
    }

    private void sweep() {
        try {
            transactions.run(Retirement::sweep);
        } catch (SQLException inUse) {
            LOG.debugf("A retired generation is still in use: %s", inUse.getMessage());
        }
    }
}
