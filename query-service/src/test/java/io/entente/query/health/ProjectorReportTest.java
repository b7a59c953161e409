package io.entente.query.health;

import static io.entente.query.projector.ProjectorStates.alarm;
import static io.entente.query.projector.ProjectorStates.failing;
import static io.entente.query.projector.ProjectorStates.replaced;
import static io.entente.query.projector.ProjectorStates.running;
import static io.entente.query.projector.ProjectorStates.starting;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Mapped;
import io.entente.query.projector.ProjectorConfig;
import io.entente.query.projector.ProjectorStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectorReportTest {

    private static final Instant NOW = Instant.parse("2019-09-14T08:00:00Z");

    @Test
    void one_that_runs_is_fit_for_everything_and_tells_its_gaps() {
        // Given
        var report = report(running(Map.of(0, 3L, 2, 4L)), true);

        // When
        var response = report.named("projector", report.isFollowing());

        // Then
        assertThat(report.isFitForReads()).isTrue();
        assertThat(report.isFollowing()).isTrue();
        assertThat(response.getData().orElseThrow())
                .containsEntry("state", "running")
                .containsEntry("gap", 7L)
                .containsEntry("gap.0", 3L)
                .containsEntry("gap.2", 4L);
    }

    @Test
    void one_that_starts_is_not_ready() {
        assertThat(report(starting(), true).isFitForReads()).isFalse();
        assertThat(report(starting(), true).isFollowing()).isFalse();
    }

    @Test
    void one_that_fails_keeps_readers_and_is_reported_after_half_a_minute() {
        // Given
        var shortly = report(failing(NOW.minusSeconds(30)), true);
        var lasting = report(failing(NOW.minusSeconds(31)), true);

        // Then
        assertThat(shortly.isFitForReads()).isTrue();
        assertThat(shortly.isFollowing()).isTrue();
        assertThat(lasting.isFitForReads()).isTrue();
        assertThat(lasting.isFollowing()).isFalse();
        assertThat(lasting.named("projector", false).getData().orElseThrow())
                .containsEntry("reason", "no broker")
                .containsEntry("since", "2019-09-14T07:59:29Z");
    }

    @Test
    void an_alarm_takes_the_instance_out() {
        assertThat(report(alarm(NOW), true).isFitForReads()).isFalse();
        assertThat(report(alarm(NOW), true).isFollowing()).isFalse();
    }

    @Test
    void a_replaced_log_takes_the_instance_out_and_claims_no_gap() {
        // Given
        var report = report(replaced(NOW), true);

        // When
        var response = report.named("projector", report.isFitForReads());

        // Then
        assertThat(report.isFitForReads()).isFalse();
        assertThat(report.isFollowing()).isFalse();
        assertThat(response.getData().orElseThrow())
                .containsEntry("state", "replaced")
                .containsEntry("reason", "another log")
                .containsEntry("gap", 0L)
                .doesNotContainKey("gap.0");
    }

    @Test
    void an_instance_that_does_not_project_is_ready_without_one() {
        // Given
        var report = report(starting(), false);

        // Then
        assertThat(report.isFitForReads()).isTrue();
        assertThat(report.isFollowing()).isTrue();
        assertThat(report.named("projector", true).getData().orElseThrow()).containsEntry("state", "disabled");
    }

    private static ProjectorReport report(ProjectorStatus status, boolean enabled) {
        ProjectorConfig config =
                Mapped.config(ProjectorConfig.class, Map.of("entente.projector.enabled", Boolean.toString(enabled)));
        return new ProjectorReport(() -> status, config, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
