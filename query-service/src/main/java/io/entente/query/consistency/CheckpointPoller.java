package io.entente.query.consistency;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Looks at the checkpoints of all instances while somebody waits, and sleeps otherwise.
 *
 * <p>A database that cannot be reached ends no wait: the requests time out by themselves.
 */
@ApplicationScoped
public class CheckpointPoller {

    private static final Logger LOG = Logger.getLogger(CheckpointPoller.class);
    private static final Duration UNTIL_SOMEBODY_WAITS = Duration.ofSeconds(10);
    private static final Duration TURN_MAX = Duration.ofMinutes(1);

    private final CommittedCheckpoints checkpoints;
    private final CheckpointSource source;
    private final ConsistencyConfig config;
    private final Loops loops;
    private final Loop loop = new Loop("checkpoint-poller", TURN_MAX, this::turn);
    private Duration pause = UNTIL_SOMEBODY_WAITS;

    CheckpointPoller(CommittedCheckpoints checkpoints, CheckpointSource source, ConsistencyConfig config, Loops loops) {
        this.checkpoints = checkpoints;
        this.source = source;
        this.config = config;
        this.loops = loops;
    }

    void start(@Observes StartupEvent started) {
        loops.start(loop);
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.requestStop();
    }

    private Duration turn() throws InterruptedException {
        boolean signalled = checkpoints.awaitSignal(pause);
        checkpoints.lookAgain();
        if (checkpoints.isAwaited()) {
            look();
        }
        pause = nextPause(pause, signalled);
        return Duration.ZERO;
    }

    private Duration nextPause(Duration last, boolean signalled) {
        if (!checkpoints.isAwaited()) {
            return UNTIL_SOMEBODY_WAITS;
        }
        Duration doubled = last.multipliedBy(2);
        boolean first = signalled || last.equals(UNTIL_SOMEBODY_WAITS);
        if (first) {
            return config.pollInterval();
        }
        return doubled.compareTo(config.pollIntervalMax()) > 0 ? config.pollIntervalMax() : doubled;
    }

    private void look() {
        try {
            checkpoints.seen(source.committed());
        } catch (SQLException unreachable) {
            LOG.debugf("The checkpoints cannot be read now: %s", unreachable.getMessage());
        }
    }
}
