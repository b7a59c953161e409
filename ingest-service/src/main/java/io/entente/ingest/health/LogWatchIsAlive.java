package io.entente.ingest.health;

import io.entente.ingest.publishing.LogWatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive as long as the watch over the log comes round. A log that is away is no reason for a restart. */
@Liveness
@ApplicationScoped
class LogWatchIsAlive implements HealthCheck {

    private static final Duration STUCK_AFTER = Duration.ofSeconds(30);

    private final LogWatch watch;

    LogWatchIsAlive(LogWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Duration sinceLastLook = watch.sinceLastLook();
        return HealthCheckResponse.named("log-watch")
                .status(sinceLastLook.compareTo(STUCK_AFTER) < 0)
                .withData("millisSinceLastLook", sinceLastLook.toMillis())
                .build();
    }
}
