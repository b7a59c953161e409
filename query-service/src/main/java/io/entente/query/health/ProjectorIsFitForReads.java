package io.entente.query.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how the projector is, and takes the instance out of service only while it starts and on an alarm.
 *
 * <p>When Kafka is down every instance falls behind alike: taking them all out would turn late answers into none.
 */
@Readiness
@ApplicationScoped
class ProjectorIsFitForReads implements HealthCheck {

    private final ProjectorReport report;

    ProjectorIsFitForReads(ProjectorReport report) {
        this.report = report;
    }

    @Override
    public HealthCheckResponse call() {
        return report.named("projector", report.isFitForReads());
    }
}
