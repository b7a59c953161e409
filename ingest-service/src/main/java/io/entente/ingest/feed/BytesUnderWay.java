package io.entente.ingest.feed;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Room for what the log has not acknowledged yet, shared by all feeds: first come, first served. */
@Singleton
class BytesUnderWay {

    private final Semaphore room;
    private final int bytesMax;

    BytesUnderWay(FeedConfig config) {
        this.bytesMax = config.bytesUnderWayMax();
        this.room = new Semaphore(bytesMax, true);
    }

    /**
     * Starts the work as soon as there is room for so many bytes, which it holds until its own stage completes. Blocks.
     *
     * @return a copy: who cancels it, as a client does that hangs up, neither ends the work nor frees its room early
     * @throws InterruptedException while there is no room; nothing was started
     */
    <T> CompletionStage<T> hold(int bytes, Supplier<CompletionStage<T>> work) throws InterruptedException {
        int held = Math.min(bytes, bytesMax);
        room.acquire(held);
        try {
            CompletableFuture<T> copy = new CompletableFuture<>();
            work.get().whenComplete((done, failure) -> {
                room.release(held);
                complete(copy, done, failure);
            });
            return copy;
        } catch (RuntimeException | Error notBegun) {
            room.release(held);
            throw notBegun;
        }
    }

    private static <T> void complete(CompletableFuture<T> copy, T done, Throwable failure) {
        if (failure == null) {
            copy.complete(done);
        } else {
            copy.completeExceptionally(failure);
        }
    }
}
