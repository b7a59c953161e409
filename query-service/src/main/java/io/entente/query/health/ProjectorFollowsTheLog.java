package io.entente.query.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** For whoever must know that new events arrive: down also when the projector has been failing for long. */
@HealthGroup("projector")
@ApplicationScoped
class ProjectorFollowsTheLog implements HealthCheck {

    private final ProjectorReport report;

    ProjectorFollowsTheLog(ProjectorReport report) {
        this.report = report;
    }

    @Override
    public HealthCheckResponse call() {
        return report.named("projector-follows-the-log", report.isFollowing());
    }
}
