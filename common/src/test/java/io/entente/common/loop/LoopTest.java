package io.entente.common.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoopTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long PATIENCE_SECONDS = 20;

    private final Loops loops = new Loops();
    private final Semaphore turns = new Semaphore(0);
    private Loop loop = new Loop("unused", HOUR, () -> HOUR);

    @AfterEach
    void stop() {
        loop.requestStop();
    }

    @Test
    void an_exception_ends_a_turn_and_not_the_loop() throws InterruptedException {
        // Given
        loop = new Loop("failing", HOUR, () -> {
            turns.release();
            throw new IllegalStateException("no turn succeeds");
        });

        // When
        loops.start(loop);

        // Then
        assertThat(turns.tryAcquire(3, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(loops.faults()).isEmpty();
    }

    @Test
    void an_error_ends_the_loop_and_is_told_with_its_name() {
        // Given
        loop = new Loop("dying", HOUR, () -> {
            throw new OutOfMemoryError("planted");
        });

        // When
        loops.start(loop);

        // Then
        await(() -> !loops.faults().isEmpty());
        assertThat(loops.faults()).containsOnlyKeys("dying");
        assertThat(loops.faults().get("dying")).contains("OutOfMemoryError").contains("planted");
    }

    @Test
    void a_thread_that_somebody_else_interrupts_has_died() {
        // Given
        loop = new Loop("interrupted", HOUR, () -> {
            Thread.currentThread().interrupt();
            return HOUR;
        });

        // When
        loops.start(loop);

        // Then
        await(() -> !loops.faults().isEmpty());
        assertThat(loops.faults().get("interrupted")).contains("InterruptedException");
    }

    @Test
    void a_turn_that_hangs_is_told_until_it_goes_on() {
        // Given
        var goOn = new CountDownLatch(1);
        loop = new Loop("hanging", Duration.ofMillis(1), () -> {
            goOn.await();
            return HOUR;
        });

        // When
        loops.start(loop);

        // Then
        await(() -> !loops.faults().isEmpty());
        assertThat(loops.faults().get("hanging")).contains("busy with one turn");
        goOn.countDown();
        await(() -> loops.faults().isEmpty());
    }

    @Test
    void a_long_pause_is_no_fault_and_ends_when_the_loop_is_woken() throws InterruptedException {
        // Given
        loop = new Loop("pausing", Duration.ofMinutes(1), () -> {
            turns.release();
            return HOUR;
        });
        loops.start(loop);
        assertThat(turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        // When
        loop.wakeUp();

        // Then
        assertThat(turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(loops.faults()).isEmpty();
    }

    @Test
    void a_stop_waits_for_the_end_of_the_turn_and_begins_no_other() throws Exception {
        // Given
        var inTurn = new CyclicBarrier(2);
        var ended = new AtomicInteger();
        loop = new Loop("stopping", HOUR, () -> {
            inTurn.await();
            inTurn.await();
            ended.incrementAndGet();
            return Duration.ZERO;
        });
        loops.start(loop);
        inTurn.await(PATIENCE_SECONDS, TimeUnit.SECONDS);

        // When
        loop.requestStop();
        inTurn.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        loop.stop();

        // Then
        assertThat(ended).hasValue(1);
        assertThat(loops.faults()).isEmpty();
    }

    @Test
    void a_second_loop_of_the_same_name_is_refused() throws InterruptedException {
        // Given
        loop = new Loop("same", HOUR, () -> HOUR);
        loops.start(loop);

        // When
        assertThatThrownBy(() -> loops.start(new Loop("same", HOUR, () -> HOUR)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("same");

        // Then
        loop.stop();
        loop = new Loop("same", HOUR, () -> HOUR);
        loops.start(loop);
        assertThat(loops.faults()).isEmpty();
    }

    private static void await(BooleanSupplier state) {
        long began = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(PATIENCE_SECONDS));
            Thread.onSpinWait();
        }
    }
}
