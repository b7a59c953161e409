package io.entente.query.projector;

import java.time.Duration;

/** A pause that doubles with each failure, up to a bound. */
final class RetryDelay {

    private final Duration first;
    private final Duration max;
    private Duration current;

    RetryDelay(Duration first, Duration max) {
        this.first = first;
        this.max = max;
        this.current = first;
    }

    Duration next() {
        Duration now = current;
        Duration doubled = current.multipliedBy(2);
        current = doubled.compareTo(max) > 0 ? max : doubled;
        return now;
    }

    void reset() {
        current = first;
    }
}
