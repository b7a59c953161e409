package io.entente.query.projector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * For how long the oldest event not yet applied has been in the log, of one partition. Not thread-safe.
 *
 * <p>Kept as samples of where the log ended when, so it is exact to one sample. Records' own times would not do: events
 * are back-filled, and an idle partition would seem ever further behind.
 */
public final class Backlog {

    /** About an hour at one sample a second; a longer backlog is reported as the oldest sample's age. */
    private static final int SAMPLES_MAX = 3_600;

    private final Deque<Sample> unapplied = new ArrayDeque<>();

    private record Sample(long logEnd, Instant at) {}

    /** @param gap events not yet applied */
    public void sample(long nextOffset, long gap, Instant now) {
        long logEnd = nextOffset + gap;
        boolean grown = unapplied.isEmpty() || unapplied.getLast().logEnd() < logEnd;
        if (grown && unapplied.size() < SAMPLES_MAX) {
            unapplied.addLast(new Sample(logEnd, now));
        }
        while (!unapplied.isEmpty() && unapplied.getFirst().logEnd() <= nextOffset) {
            unapplied.removeFirst();
        }
    }

    /** Zero when everything is applied. */
    public Duration lag(Instant now) {
        return unapplied.isEmpty()
                ? Duration.ZERO
                : Duration.between(unapplied.getFirst().at(), now);
    }
}
