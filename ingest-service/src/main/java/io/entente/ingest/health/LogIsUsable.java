package io.entente.ingest.health;

import io.entente.ingest.publishing.LogState;
import io.entente.ingest.publishing.LogWatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the brokers answered within the last seconds and the topic is as configured. */
@Readiness
@ApplicationScoped
class LogIsUsable implements HealthCheck {

    private final LogWatch watch;

    LogIsUsable(LogWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        LogState state = watch.state();
        var response = HealthCheckResponse.named("log").status(state instanceof LogState.Usable);
        return state.reason().isEmpty()
                ? response.build()
                : response.withData("reason", state.reason()).build();
    }
}
