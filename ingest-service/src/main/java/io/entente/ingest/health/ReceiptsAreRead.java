package io.entente.ingest.health;

import io.entente.ingest.receipts.ReadProgress;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the receipts were read up to where the log ended at the start. */
@Readiness
@ApplicationScoped
class ReceiptsAreRead implements HealthCheck {

    private final ReadProgress progress;

    ReceiptsAreRead(ReadProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("receipts")
                .status(progress.isCaughtUp())
                .withData("gap", progress.gap())
                .build();
    }
}
