package io.entente.ingest.health;

import io.entente.common.loop.Loops;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Down as soon as a background loop has died or hangs, with its name: only a restart of the service helps. A broker or
 * database that cannot be reached needs no restart, and no loop dies of it.
 */
@Liveness
@ApplicationScoped
class LoopsAreAlive implements HealthCheck {

    private final Loops loops;

    LoopsAreAlive(Loops loops) {
        this.loops = loops;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("background-loops");
        var faults = loops.faults();
        faults.forEach(response::withData);
        return response.status(faults.isEmpty()).build();
    }
}
