package io.entente.ingest.feed;

import jakarta.inject.Singleton;
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

    /** Starts the work as soon as there is room for so many bytes, which it holds until the stage completes. Blocks. */
    <T> CompletionStage<T> hold(int bytes, Supplier<CompletionStage<T>> work) {
        int held = Math.min(bytes, bytesMax);
        room.acquireUninterruptibly(held);
        try {
            return work.get().whenComplete((done, failure) -> room.release(held));
        } catch (RuntimeException notBegun) {
            room.release(held);
            throw notBegun;
        }
    }
}
