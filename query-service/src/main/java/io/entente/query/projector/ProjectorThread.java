package io.entente.query.projector;

import io.entente.common.loop.Loop;
import io.entente.query.generation.EventLogReplacedException;
import io.entente.query.generation.Generation;
import io.quarkus.runtime.Quarkus;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A thread that moves some partitions of one generation: polls until it is stopped, and never gives up on what may pass. */
final class ProjectorThread implements Loop.Turn {

    private static final Logger LOG = Logger.getLogger(ProjectorThread.class);

    /** Enough for several transactions, each of which PostgreSQL ends by its time-outs. */
    private static final Duration TURN_MAX = Duration.ofMinutes(10);

    private static final Duration HELD = Duration.ofMillis(20);

    private final int generation;
    private final int worker;
    private final ProjectorSessions sessions;
    private final ProjectorStatus status = new ProjectorStatus();
    private final ProjectorConfig config;
    private final Clock clock;
    private final BooleanSupplier serves;
    private final CheckpointListener listener;
    private final RetryDelay delay;
    private final AtomicReference<@Nullable ProjectorSession> session = new AtomicReference<>();
    private final Loop loop;

    /** @param serves whether readers see the generation: a standby generation may lag and should cost less */
    ProjectorThread(
            int generation,
            int worker,
            ProjectorSessions sessions,
            ProjectorConfig config,
            Clock clock,
            BooleanSupplier serves,
            CheckpointListener listener) {
        this.generation = generation;
        this.worker = worker;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
        this.serves = serves;
        this.listener = listener;
        this.delay = new RetryDelay(config.retryDelay(), config.retryDelayMax());
        this.loop = new Loop("projector-" + Generation.schema(generation) + "-" + worker, TURN_MAX, this);
    }

    ProjectorStatus status() {
        return status;
    }

    Loop loop() {
        return loop;
    }

    /** Makes it end after the batch that it is applying. */
    void wakeUp() {
        loop.requestStop();
        ProjectorSession running = session.get();
        if (running != null) {
            running.wakeUp();
        }
    }

    void stop() throws InterruptedException {
        wakeUp();
        loop.stop();
    }

    @Override
    public Duration run() {
        try {
            ProjectorSession opened = session.get();
            if (opened == null) {
                opened = sessions.open(generation, worker, listener);
                session.set(opened);
            }
            return poll(opened);
        } catch (EventLogReplacedException another) {
            refused(another);
            end();
            return config.retryDelayMax();
        } catch (SQLException | RuntimeException failure) {
            failed(failure);
            end();
            return delay.next();
        } catch (Error error) {
            giveUp("the projector died of " + error, error);
            throw error;
        }
    }

    @Override
    public void end() {
        ProjectorSession opened = session.getAndSet(null);
        if (opened != null) {
            opened.close();
        }
    }

    private Duration poll(ProjectorSession opened) {
        try {
            boolean free = opened.pollOnce();
            Map<Integer, Long> gaps = opened.gaps();
            status.running(gaps);
            delay.reset();
            if (!free) {
                return HELD;
            }
            boolean isIdleStandby =
                    !serves.getAsBoolean() && gaps.values().stream().allMatch(gap -> gap == 0);
            return isIdleStandby ? config.standbyInterval() : Duration.ZERO;
        } catch (CheckpointConflictException conflict) {
            LOG.info(conflict.getMessage());
            return Duration.ZERO;
        } catch (EventLogReplacedException another) {
            throw another;
        } catch (OffsetOutOfRangeException truncated) {
            opened.requireSameLog();
            LOG.errorf("The log no longer holds %s: events were deleted", truncated.offsetOutOfRangePartitions());
            status.alarm(truncated.getMessage(), clock.instant());
            return config.retryDelayMax();
        } catch (KafkaException broken) {
            if (loop.isStopping()) {
                return Duration.ZERO;
            }
            throw broken; // The consumer cannot be used any more.
        } catch (RuntimeException failure) {
            failed(failure);
            return delay.next();
        }
    }

    private void failed(Exception failure) {
        LOG.warnf(failure, "The projector failed and will try again: %s", failure.getMessage());
        status.failing(failure.getMessage(), clock.instant());
    }

    /** Applies nothing and skips nothing; the next turn checks again with a new session. */
    private void refused(EventLogReplacedException another) {
        if (!(status.state() instanceof ProjectorStatus.Replaced)) {
            LOG.error(another.getMessage());
        }
        status.replaced(another.getMessage(), clock.instant());
    }

    private void giveUp(String reason, Throwable cause) {
        LOG.error(reason, cause);
        status.alarm(reason, clock.instant());
        Quarkus.asyncExit(1);
    }
}
