package io.entente.benchmarks;

/** The speed of each tenth of the events, which shows whether a projection slows down. A part too short to tell is left out. */
final class Pace {

    private final String history;
    private final long step;
    private final Results results;
    private int part;
    private long before;
    private long beforeNanos;

    /** @param step events of a part */
    Pace(String history, long step, Results results) {
        this.history = history;
        this.step = Math.max(1, step);
        this.results = results;
    }

    void seen(long events, long nanos) {
        if (events == 0 || beforeNanos == 0) {
            before = events;
            beforeNanos = nanos;
            part = (int) (events / step);
        } else if (events / step > part) {
            part = (int) (events / step);
            double seconds = (nanos - beforeNanos) / 1e9;
            if (events - before > step / 2) {
                results.add(history, "live, up to " + part + " tenths", (events - before) / seconds, "events/s");
            }
            before = events;
            beforeNanos = nanos;
        }
    }
}
