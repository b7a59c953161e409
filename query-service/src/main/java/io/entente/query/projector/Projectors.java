package io.entente.query.projector;

import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.projection.Projections;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One projector for each generation that follows the log and was built by the projections of this service: the serving
 * one and those that stand by. Generations of other projections are moved by the instances that have those.
 */
@ApplicationScoped
public class Projectors implements ServingProjector {

    private static final Logger LOG = Logger.getLogger(Projectors.class);

    private final ProjectorSessions sessions;
    private final ProjectorConfig config;
    private final Generations generations;
    private final List<CheckpointListener> listeners;
    private final Clock clock;
    private final Map<Integer, ProjectorThread> threads = new TreeMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread supervisor = new Thread(this::run, "projectors");
    private volatile int serving;
    private volatile ProjectorStatus status = new ProjectorStatus();

    Projectors(
            ProjectorSessions sessions,
            ProjectorConfig config,
            @DataSource("projector") javax.sql.DataSource dataSource,
            Projections projections,
            @All List<CheckpointListener> listeners,
            Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.generations = new Generations(dataSource, projections.all());
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public ProjectorStatus status() {
        return status;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            supervisor.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        supervisor.join();
    }

    private void run() {
        var delay = new RetryDelay(config.retryDelay(), config.retryDelayMax());
        try {
            boolean stopped = false;
            while (!stopped) {
                long pauseMs = look(delay);
                stopped = stopping.await(pauseMs, TimeUnit.MILLISECONDS);
            }
            threads.values().forEach(ProjectorThread::wakeUp);
            for (ProjectorThread thread : threads.values()) {
                thread.stop();
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("Stopped looking after the projectors");
        }
    }

    private long look(RetryDelay delay) throws InterruptedException {
        try {
            follow(generations.all());
            delay.reset();
            return config.generationsInterval().toMillis();
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("The generations cannot be read now: %s", failure.getMessage());
            if (threads.isEmpty()) {
                status.failing(failure.getMessage(), clock.instant());
            }
            return delay.next().toMillis();
        }
    }

    private void follow(List<Generation> all) throws InterruptedException {
        List<Integer> followed = all.stream()
                .filter(Generation::isFollowing)
                .filter(generation -> generation.projections().equals(generations.present()))
                .map(Generation::number)
                .toList();
        for (int number : List.copyOf(threads.keySet())) {
            if (!followed.contains(number)) {
                threads.remove(number).stop();
            }
        }
        for (int number : followed) {
            threads.computeIfAbsent(number, this::started);
        }
        all.stream().filter(Generation::isServing).findFirst().ifPresent(this::serve);
    }

    private ProjectorThread started(int generation) {
        var thread = new ProjectorThread(
                generation,
                sessions,
                new ProjectorStatus(),
                config,
                clock,
                () -> generation == serving,
                checkpoint -> tell(generation, checkpoint));
        thread.start();
        return thread;
    }

    private void serve(Generation generation) {
        serving = generation.number();
        ProjectorThread thread = threads.get(serving);
        if (thread == null) {
            status.outdated(generation.number(), clock.instant());
        } else {
            status = thread.status();
        }
    }

    private void tell(int generation, Checkpoint checkpoint) {
        if (generation == serving) {
            listeners.forEach(listener -> listener.committed(checkpoint));
        }
    }
}
