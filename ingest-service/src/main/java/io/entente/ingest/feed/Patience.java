package io.entente.ingest.feed;

import java.time.Duration;

/** How long a feed may keep its thread without sending anything, or without sending an event. Thread-safe. */
final class Patience {

    private final long silenceNanos;
    private final long eventlessNanos;
    private volatile long lastEvent;
    private volatile long silentSince;
    private volatile boolean isWaiting;

    Patience(Duration silenceMax, Duration eventlessMax, long now) {
        this.silenceNanos = silenceMax.toNanos();
        this.eventlessNanos = eventlessMax.toNanos();
        this.lastEvent = now;
    }

    /** The reader begins to wait for bytes. */
    void waits(long now) {
        silentSince = now;
        isWaiting = true;
    }

    void goesOn() {
        isWaiting = false;
    }

    void sawEvent(long now) {
        lastEvent = now;
    }

    boolean isOver(long now) {
        return (isWaiting && now - silentSince > silenceNanos) || now - lastEvent > eventlessNanos;
    }
}
