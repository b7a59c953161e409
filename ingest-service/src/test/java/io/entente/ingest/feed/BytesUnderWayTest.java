package io.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.entente.ingest.Configs;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BytesUnderWayTest {

    private static final int ALL = 65_536;

    private final BytesUnderWay underWay = new BytesUnderWay(
            Configs.read(FeedConfig.class, Map.of("entente.feed.bytes-under-way-max", String.valueOf(ALL))));
    private final CompletableFuture<String> first = new CompletableFuture<>();

    @Test
    void cancelled_while_under_way_gives_its_room_back() throws Exception {
        // Given
        CompletionStage<String> held = underWay.hold(ALL, () -> first);

        // When
        held.toCompletableFuture().cancel(true);
        var second = started(ALL);
        await().until(() -> second.thread().getState() == Thread.State.WAITING);
        first.complete("acknowledged");

        // Then
        assertThat(second.task().get(10, TimeUnit.SECONDS)).isCompletedWithValue("second");
    }

    @Test
    void what_is_larger_than_all_the_room_takes_all_of_it() throws Exception {
        // When
        var held = underWay.hold(Integer.MAX_VALUE, () -> CompletableFuture.completedStage("large"));

        // Then
        assertThat(held).isCompletedWithValue("large");
        assertThat(underWay.hold(ALL, () -> CompletableFuture.completedStage("next")))
                .isCompletedWithValue("next");
    }

    @Test
    void who_waits_for_room_can_be_interrupted_and_starts_nothing() throws Exception {
        // Given
        underWay.hold(ALL, () -> first);
        var second = started(1);
        await().until(() -> second.thread().getState() == Thread.State.WAITING);

        // When
        second.thread().interrupt();

        // Then
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> second.task().get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void work_that_fails_gives_its_room_back() throws Exception {
        // Given
        var failed = underWay.hold(ALL, () -> CompletableFuture.failedStage(new IllegalStateException("no")));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> underWay.hold(ALL, () -> {
                    throw new IllegalStateException("not even begun");
                }));

        // Then
        assertThat(failed).isCompletedExceptionally();
        assertThat(underWay.hold(ALL, () -> CompletableFuture.completedStage("next")))
                .isCompletedWithValue("next");
    }

    private Started started(int bytes) {
        var task = new FutureTask<>(() -> underWay.hold(bytes, () -> CompletableFuture.completedStage("second")));
        var thread = new Thread(task);
        thread.start();
        return new Started(task, thread);
    }

    private record Started(FutureTask<CompletionStage<String>> task, Thread thread) {}
}
