package io.entente.query.replay;

import io.entente.query.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Lets a rebuild hold itself back while the serving generation lags, and still come to its end. */
@ApplicationScoped
class Guard {

    private static final Logger LOG = Logger.getLogger(Guard.class);

    /** Of the lag that is allowed: the pieces of work under way still add to it. */
    private static final int HELD_BACK_FROM_PERCENT = 50;

    /** After one piece of work of a tenth of a second or so: little is left to the rebuild, but something. */
    private static final Duration HELD_BACK = Duration.ofSeconds(1);

    private final LagMeter meter;

    Guard(LagMeter meter) {
        this.meter = meter;
    }

    /** How long to wait before the next piece of work. Says in the rebuild whether it is held back. */
    Duration pause(Transactions transactions, Rebuild rebuild) throws SQLException {
        return transactions.call(connection -> {
            Duration lag = meter.lag(connection);
            Duration heldBackFrom =
                    rebuild.lagMax().multipliedBy(HELD_BACK_FROM_PERCENT).dividedBy(100);
            boolean slow = lag.compareTo(heldBackFrom) > 0;
            if (slow == (rebuild.slowedAt() == null)) {
                LOG.infof(
                        "Rebuild %d %s: the serving generation lags by %s, allowed are %s",
                        rebuild.id(), slow ? "holds itself back" : "goes on at full speed", lag, rebuild.lagMax());
                Rebuilds.slowed(connection, rebuild.id(), slow);
            }
            return slow ? HELD_BACK : Duration.ZERO;
        });
    }
}
