package io.entente.query.projector;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The projectors of each generation that follows the log and was built by the projections of this service: the serving one
 * and standby ones. Generations of other projections are moved by the instances that have those.
 */
@ApplicationScoped
public class Projectors implements ServingProjector {

    private static final Duration TURN_MAX = Duration.ofMinutes(3);
    private static final Logger LOG = Logger.getLogger(Projectors.class);

    private final ProjectorSessions sessions;
    private final ProjectorConfig config;
    private final Generations generations;
    private final List<CheckpointListener> listeners;
    private final Clock clock;
    private final Map<Integer, List<ProjectorThread>> threads = new TreeMap<>();
    private final Loops loops;
    private final Loop loop = new Loop("projectors", TURN_MAX, this::turn);
    private final RetryDelay delay;
    private volatile int serving;
    private final ProjectorStatus withoutProjector = new ProjectorStatus();
    private volatile List<ProjectorStatus> statuses = List.of(withoutProjector);

    Projectors(
            ProjectorSessions sessions,
            ProjectorConfig config,
            @DataSource("projector") javax.sql.DataSource dataSource,
            Projections projections,
            @All List<CheckpointListener> listeners,
            Clock clock,
            Loops loops) {
        this.sessions = sessions;
        this.config = config;
        this.generations = new Generations(dataSource, projections.all());
        this.listeners = listeners;
        this.clock = clock;
        this.loops = loops;
        this.delay = new RetryDelay(config.retryDelay(), config.retryDelayMax());
    }

    @Override
    public ProjectorStatus status() {
        return ProjectorStatus.of(statuses);
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            loops.start(loop);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        loop.stop();
        stop(threads.values().stream().flatMap(List::stream).toList());
    }

    private static void stop(List<ProjectorThread> ending) throws InterruptedException {
        ending.forEach(ProjectorThread::wakeUp);
        for (ProjectorThread thread : ending) {
            thread.stop();
        }
    }

    private Duration turn() throws InterruptedException {
        try {
            follow(generations.all());
            delay.reset();
            return config.generationsInterval();
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("The generations cannot be read now: %s", failure.getMessage());
            if (threads.isEmpty()) {
                withoutProjector.failing(failure.getMessage(), clock.instant());
            }
            return delay.next();
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
                stop(threads.remove(number));
            }
        }
        for (int number : followed) {
            threads.computeIfAbsent(number, this::started);
        }
        all.stream().filter(Generation::isServing).findFirst().ifPresent(this::serve);
    }

    private List<ProjectorThread> started(int generation) {
        return IntStream.range(0, config.workers())
                .mapToObj(worker -> started(generation, worker))
                .toList();
    }

    private ProjectorThread started(int generation, int worker) {
        var thread = new ProjectorThread(
                generation,
                worker,
                sessions,
                config,
                clock,
                () -> generation == serving,
                checkpoint -> tell(generation, checkpoint));
        loops.start(thread.loop());
        return thread;
    }

    private void serve(Generation generation) {
        serving = generation.number();
        List<ProjectorThread> following = threads.get(serving);
        if (following == null) {
            withoutProjector.outdated(serving, clock.instant());
            statuses = List.of(withoutProjector);
        } else {
            statuses = following.stream().map(ProjectorThread::status).toList();
        }
    }

    private void tell(int generation, Checkpoint checkpoint) {
        if (generation == serving) {
            listeners.forEach(listener -> listener.committed(checkpoint));
        }
    }
}
