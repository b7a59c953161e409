package io.entente.query.projector;

import io.entente.query.generation.EventLogReplacedException;
import io.entente.query.generation.ProjectionsChangedException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread of this instance's projector: polls until the service stops, and never gives up on what may pass. */
@ApplicationScoped
public class ProjectorThread {

    private static final Logger LOG = Logger.getLogger(ProjectorThread.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final ProjectorSessions sessions;
    private final ProjectorStatus status;
    private final ProjectorConfig config;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable ProjectorSession> session = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "projector");

    ProjectorThread(ProjectorSessions sessions, ProjectorStatus status, ProjectorConfig config, Clock clock) {
        this.sessions = sessions;
        this.status = status;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            // Without this an Error would end the thread and leave the service saying that all is well.
            thread.setUncaughtExceptionHandler((ended, error) -> giveUp("the projector died of " + error, error));
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        ProjectorSession running = session.get();
        if (running != null) {
            running.wakeUp();
        }
        thread.join(STOP_WITHIN.toMillis());
    }

    private void run() {
        var delay = new RetryDelay(config.retryDelay(), config.retryDelayMax());
        while (!isStopping()) {
            try (ProjectorSession opened = sessions.open()) {
                session.set(opened);
                pollUntilBroken(opened, delay);
            } catch (EventLogReplacedException | ProjectionsChangedException refused) {
                giveUp(String.valueOf(refused.getMessage()), refused);
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
                opened.pollOnce();
                status.running(opened.gaps());
                delay.reset();
            } catch (CheckpointConflictException conflict) {
                LOG.info(conflict.getMessage());
            } catch (OffsetOutOfRangeException truncated) {
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
