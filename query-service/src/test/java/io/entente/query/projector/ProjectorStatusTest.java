package io.entente.query.projector;

import static io.entente.query.projector.ProjectorStates.failing;
import static io.entente.query.projector.ProjectorStates.replaced;
import static io.entente.query.projector.ProjectorStates.running;
import static io.entente.query.projector.ProjectorStates.starting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectorStatusTest {

    private static final Instant NOW = Instant.parse("2019-09-14T08:00:00Z");

    @Test
    void workers_are_as_far_behind_as_all_of_their_partitions() {
        // When
        var together = ProjectorStatus.of(List.of(running(Map.of(0, 3L, 2, 4L)), running(Map.of(1, 0L))));

        // Then
        assertThat(together.gaps()).isEqualTo(Map.of(0, 3L, 1, 0L, 2, 4L));
        assertThat(together.gap()).isEqualTo(7);
        assertThat(together.state()).isInstanceOf(ProjectorStatus.Running.class);
    }

    @Test
    void workers_are_as_well_as_the_one_that_is_worst_off() {
        // Given
        var well = running(Map.of());

        // Then
        assertThat(ProjectorStatus.of(List.of(well, starting())).state()).isInstanceOf(ProjectorStatus.Starting.class);
        assertThat(ProjectorStatus.of(List.of(failing(NOW), well)).state())
                .isEqualTo(new ProjectorStatus.Failing("no broker", NOW));
        assertThat(ProjectorStatus.of(List.of(failing(NOW), well, replaced(NOW)))
                        .state())
                .isInstanceOf(ProjectorStatus.Replaced.class);
    }
}
