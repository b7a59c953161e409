package io.entente.query.projector;

import io.entente.query.generation.EventLogReplacedException;
import io.entente.query.generation.Generation;
import io.quarkus.runtime.Quarkus;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread that moves one generation: polls until it is stopped, and never gives up on what may pass. */
final class ProjectorThread {

    private static final Logger LOG = Logger.getLogger(ProjectorThread.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final Duration HELD = Duration.ofMillis(20);

    private final int generation;
    private final ProjectorSessions sessions;
    private final ProjectorStatus status;
    private final ProjectorConfig config;
    private final Clock clock;
    private final BooleanSupplier serves;
    private final CheckpointListener listener;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable ProjectorSession> session = new AtomicReference<>();
    private final Thread thread;

    /** @param serves whether readers see the generation: one that stands by may come later, and does with less work */
    ProjectorThread(
            int generation,
            ProjectorSessions sessions,
            ProjectorStatus status,
            ProjectorConfig config,
            Clock clock,
            BooleanSupplier serves,
            CheckpointListener listener) {
        this.generation = generation;
        this.sessions = sessions;
        this.status = status;
        this.config = config;
        this.clock = clock;
        this.serves = serves;
        this.listener = listener;
        this.thread = new Thread(this::run, "projector-" + Generation.schema(generation));
    }

    ProjectorStatus status() {
        return status;
    }

    void start() {
        // Without this an Error would end the thread and leave the service saying that all is well.
        thread.setUncaughtExceptionHandler((ended, error) -> giveUp("the projector died of " + error, error));
        thread.start();
    }

    /** Lets it end after the batch it is at. */
    void wakeUp() {
        stopping.countDown();
        ProjectorSession running = session.get();
        if (running != null) {
            running.wakeUp();
        }
    }

    void stop() throws InterruptedException {
        wakeUp();
        thread.join(STOP_WITHIN.toMillis());
    }

    private void run() {
        var delay = new RetryDelay(config.retryDelay(), config.retryDelayMax());
        while (!isStopping()) {
            try (ProjectorSession opened = sessions.open(generation, listener)) {
                session.set(opened);
                pollUntilBroken(opened, delay);
            } catch (EventLogReplacedException another) {
                refused(another);
                pause(config.retryDelayMax());
            } catch (SQLException | RuntimeException failure) {
                failed(failure);
                pause(delay.next());
            } finally {
                session.set(null);
            }
        }
    }

    /** Returns when the consumer cannot be used any more, or the service stops. */
    private void pollUntilBroken(ProjectorSession opened, RetryDelay delay) {
        while (!isStopping()) {
            try {
                boolean free = opened.pollOnce();
                Map<Integer, Long> gaps = opened.gaps();
                status.running(gaps);
                delay.reset();
                if (!free) {
                    pause(HELD);
                } else if (!serves.getAsBoolean() && gaps.values().stream().allMatch(gap -> gap == 0)) {
                    pause(config.standbyInterval());
                }
            } catch (CheckpointConflictException conflict) {
                LOG.info(conflict.getMessage());
            } catch (EventLogReplacedException another) {
                throw another;
            } catch (OffsetOutOfRangeException truncated) {
                opened.requireSameLog();
                LOG.errorf("The log no longer holds %s: events were deleted", truncated.offsetOutOfRangePartitions());
                status.alarm(truncated.getMessage(), clock.instant());
                pause(config.retryDelayMax());
            } catch (KafkaException broken) {
                if (!isStopping()) {
                    failed(broken);
                    pause(delay.next());
                }
                return;
            } catch (RuntimeException failure) {
                failed(failure);
                pause(delay.next());
            }
        }
    }

    private void failed(Exception failure) {
        LOG.warnf(failure, "The projector failed and will try again: %s", failure.getMessage());
        status.failing(failure.getMessage(), clock.instant());
    }

    /** Looks again later, with a session of its own: until then nothing is applied and nothing is skipped. */
    private void refused(EventLogReplacedException another) {
        if (!(status.state() instanceof ProjectorStatus.Replaced)) {
            LOG.error(another.getMessage());
        }
        status.replaced(another.getMessage(), clock.instant());
    }

    private void giveUp(String reason, Throwable cause) {
        LOG.error(reason, cause);
        status.alarm(reason, clock.instant());
        stopping.countDown();
        Quarkus.asyncExit(1);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(Duration duration) {
        try {
            boolean stopped = stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("Pause of %s ended, stopping: %s", duration, stopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
