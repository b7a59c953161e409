package io.entente.query.health;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import io.entente.query.projector.Backlog;
import io.entente.query.projector.ProjectorStatus;
import io.entente.query.projector.ServingProjector;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** How far the read models are behind, by events and by time, and how many events were parked; sampled every second. */
@ApplicationScoped
public class ProjectionMetrics {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration TURN_MAX = Duration.ofMinutes(2);
    private static final Logger LOG = Logger.getLogger(ProjectionMetrics.class);

    private final ServingProjector projector;
    private final LogProgressReader reader;
    private final Clock clock;
    private final MeterRegistry registry;
    private final MultiGauge gaps;
    private final Map<Integer, Backlog> backlogs = new ConcurrentHashMap<>();
    private final Loops loops;
    private final Loop loop = new Loop("projection-metrics", TURN_MAX, this::sample);
    private volatile LogProgress progress = LogProgress.UNKNOWN;
    private volatile Duration lag = Duration.ZERO;

    ProjectionMetrics(
            ServingProjector projector, LogProgressReader reader, Clock clock, MeterRegistry registry, Loops loops) {
        this.projector = projector;
        this.reader = reader;
        this.clock = clock;
        this.registry = registry;
        this.loops = loops;
        this.gaps = MultiGauge.builder("entente.projection.gap")
                .description("events in the log and not yet applied, in partitions of this instance")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("entente.projection.lag", this, metrics -> metrics.lag.toMillis() / 1000.0)
                .description("how long the oldest event not yet applied has been in the log")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("entente.projection.parked", this, metrics -> metrics.progress.parked())
                .description("events that the serving generation could not apply when they came")
                .register(registry);
        Gauge.builder("entente.projection.parked.unresolved", this, metrics -> metrics.progress.unresolved())
                .description("parked events that nobody has applied or discarded")
                .register(registry);
        loops.start(loop);
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.requestStop();
    }

    private Duration sample() {
        try {
            progress = reader.read();
        } catch (SQLException | RuntimeException unreachable) {
            // What was last seen goes on to age, which is what a lag is.
            LOG.debugf("The checkpoints cannot be read now: %s", unreachable.getMessage());
        }
        Instant now = clock.instant();
        Map<Integer, Long> gapsNow = projector.status().gaps();
        gaps.register(rows(gapsNow), true);
        backlogs.keySet().retainAll(gapsNow.keySet());
        gapsNow.forEach((partition, gap) -> backlogs.computeIfAbsent(partition, none -> new Backlog())
                .sample(progress.nextOffsets().getOrDefault(partition, 0L), gap, now));
        lag = longest(backlogLag(now), failingFor(now));
        return INTERVAL;
    }

    /** While it fails it does not know how far the log has got, so that is the least it is behind. */
    private Duration failingFor(Instant now) {
        return projector.status().state() instanceof ProjectorStatus.Failing failing
                ? Duration.between(failing.since(), now)
                : Duration.ZERO;
    }

    private Duration backlogLag(Instant now) {
        return backlogs.values().stream()
                .map(backlog -> backlog.lag(now))
                .reduce(Duration.ZERO, ProjectionMetrics::longest);
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static List<MultiGauge.Row<?>> rows(Map<Integer, Long> gapsNow) {
        return gapsNow.entrySet().stream()
                .<MultiGauge.Row<?>>map(gap ->
                        MultiGauge.Row.of(Tags.of("partition", gap.getKey().toString()), gap.getValue()))
                .toList();
    }
}
