package io.entente.query.health;

import io.entente.query.projector.ProjectorConfig;
import io.entente.query.projector.ProjectorStatus;
import io.entente.query.projector.ProjectorStatus.Alarm;
import io.entente.query.projector.ProjectorStatus.Failing;
import io.entente.query.projector.ProjectorStatus.Outdated;
import io.entente.query.projector.ProjectorStatus.Replaced;
import io.entente.query.projector.ProjectorStatus.Running;
import io.entente.query.projector.ServingProjector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** What the projector of this instance says of itself, in the words of a health check. */
@ApplicationScoped
class ProjectorReport {

    /** Restarts of Kafka or PostgreSQL take less; what takes longer needs somebody. */
    private static final Duration FAILING_MAX = Duration.ofSeconds(30);

    private final ServingProjector projector;
    private final ProjectorConfig config;
    private final Clock clock;

    ProjectorReport(ServingProjector projector, ProjectorConfig config, Clock clock) {
        this.projector = projector;
        this.config = config;
        this.clock = clock;
    }

    /** Whether readers can be answered: old rows are still right ones, and say as of when they are. */
    boolean isFitForReads() {
        return !config.enabled() || state() instanceof Running || state() instanceof Failing;
    }

    /** Whether it follows the log. */
    boolean isFollowing() {
        return !config.enabled()
                || state() instanceof Running
                || (state() instanceof Failing failing && !isLong(failing.since()));
    }

    HealthCheckResponse named(String name, boolean up) {
        ProjectorStatus.State state = state();
        HealthCheckResponseBuilder response = HealthCheckResponse.named(name)
                .withData("state", config.enabled() ? word(state) : "disabled")
                .withData("gap", projector.status().gap());
        projector.status().gaps().forEach((partition, gap) -> response.withData("gap." + partition, gap));
        if (state instanceof Failing failing) {
            describe(response, failing.reason(), failing.since());
        } else if (state instanceof Alarm alarm) {
            describe(response, alarm.reason(), alarm.since());
        } else if (state instanceof Replaced replaced) {
            describe(response, replaced.reason(), replaced.since());
        }
        if (state instanceof Outdated outdated) {
            describe(
                    response,
                    "generation " + outdated.generation() + " serves, which was built by other projections than this"
                            + " instance has",
                    outdated.since());
        }
        return response.status(up).build();
    }

    private static void describe(HealthCheckResponseBuilder response, String reason, Instant since) {
        response.withData("reason", reason).withData("since", since.toString());
    }

    private ProjectorStatus.State state() {
        return projector.status().state();
    }

    private static String word(ProjectorStatus.State state) {
        return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private boolean isLong(Instant since) {
        return Duration.between(since, clock.instant()).compareTo(FAILING_MAX) > 0;
    }
}
