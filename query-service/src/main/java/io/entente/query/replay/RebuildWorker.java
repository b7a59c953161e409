package io.entente.query.replay;

import io.entente.common.loop.Loop;
import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.transaction.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Works on the active rebuild, if it is for the projections of this service. */
final class RebuildWorker implements Loop.Turn {

    private static final Logger LOG = Logger.getLogger(RebuildWorker.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Long, because one statement may build an index or compare tables of millions of rows. */
    private static final Duration TURN_MAX = Duration.ofHours(2);

    private final Transactions transactions;
    private final Generations generations;
    private final Guard guard;
    private final RebuildEnd end;
    private final Map<Class<? extends RebuildState>, Step> steps;
    private final Housekeeping idle;
    private final RebuildConfig config;
    private final Loop loop;
    private final FailureCount failures;

    RebuildWorker(
            int number,
            Transactions transactions,
            Generations generations,
            Guard guard,
            RebuildEnd end,
            Map<Class<? extends RebuildState>, Step> steps,
            Housekeeping idle,
            RebuildConfig config) {
        this.transactions = transactions;
        this.generations = generations;
        this.guard = guard;
        this.end = end;
        this.steps = steps;
        this.idle = idle;
        this.config = config;
        this.loop = new Loop("rebuild-" + number, TURN_MAX, this);
        this.failures = new FailureCount(config.failuresMax());
    }

    Loop loop() {
        return loop;
    }

    @Override
    public void end() {
        steps.values().forEach(Step::close);
    }

    @Override
    public Duration run() {
        Optional<Rebuild> found = Optional.empty();
        try {
            found = transactions.call(Rebuilds::active);
            if (found.isEmpty() || found.get().paused() || !isOurs(found.get())) {
                steps.values().forEach(Step::close);
                idle.look();
                return config.pollInterval();
            }
            Rebuild rebuild = found.get();
            Step step = steps.get(rebuild.state().getClass());
            boolean worked = step != null && step.work(rebuild);
            failures.forget();
            return worked ? guard.pause(transactions, rebuild) : config.pollInterval();
        } catch (SQLException | RuntimeException failure) {
            if (hasEnded(found)) {
                // Somebody cancelled it in the middle of a piece: its tables are gone.
                LOG.debugf(failure, "A rebuild ended while it was worked on");
            } else {
                LOG.warnf(failure, "A rebuild cannot go on now: %s", failure.getMessage());
                found.ifPresent(rebuild -> failed(rebuild, failure));
            }
            return RETRY;
        }
    }

    private void failed(Rebuild rebuild, Exception failure) {
        if (failures.endsWith(failure)) {
            failures.forget();
            end.fail(rebuild, failure);
        }
    }

    private boolean hasEnded(Optional<Rebuild> seen) {
        try {
            return seen.isPresent()
                    && transactions
                            .call(connection ->
                                    Rebuilds.find(connection, seen.get().id()))
                            .filter(now -> now.active().isPresent())
                            .isEmpty();
        } catch (SQLException unreachable) {
            LOG.debugf("It cannot be seen whether the rebuild has ended: %s", unreachable.getMessage());
            return false;
        }
    }

    private boolean isOurs(Rebuild rebuild) throws SQLException {
        Optional<Generation> generation = generations.find(rebuild.generation());
        return generation.isPresent() && generation.get().projections().equals(generations.present());
    }
}
