package io.entente.endtoend;

import java.util.Locale;

/** How many reads and posts there were in a second, from its beginning to its end. */
final class Rates {

    private final Readers readers;
    private final Ledger ledger;
    private final long began = System.nanoTime();
    private final long readsBefore;
    private final int postsBefore;
    private double seconds;
    private long reads;
    private int posts;

    private Rates(Readers readers, Ledger ledger) {
        this.readers = readers;
        this.ledger = ledger;
        this.readsBefore = readers.count();
        this.postsBefore = ledger.acknowledgedCount();
    }

    static Rates begin(Readers readers, Ledger ledger) {
        return new Rates(readers, ledger);
    }

    void end() {
        seconds = (System.nanoTime() - began) / 1e9;
        reads = readers.count() - readsBefore;
        posts = ledger.acknowledgedCount() - postsBefore;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.0f reads/s and %.0f posts/s in %.0f s", reads / seconds, posts / seconds, seconds);
    }
}
