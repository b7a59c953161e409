package io.entente.query.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.common.loop.Loop;
import io.entente.common.loop.Loops;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoopsAreAliveTest {

    private final Loops loops = new Loops();
    private final LoopsAreAlive liveness = new LoopsAreAlive(loops);

    @Test
    void a_loop_that_died_makes_liveness_red_with_its_name() {
        // Given
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);

        // When
        loops.start(new Loop("change-tail", Duration.ofMinutes(1), () -> {
            throw new StackOverflowError("planted");
        }));

        // Then
        await().until(() -> liveness.call().getStatus() == Status.DOWN);
        HealthCheckResponse red = liveness.call();
        assertThat(red.getData().orElseThrow()).containsOnlyKeys("change-tail");
        assertThat(red.getData().orElseThrow().get("change-tail")).asString().contains("StackOverflowError");
    }
}
