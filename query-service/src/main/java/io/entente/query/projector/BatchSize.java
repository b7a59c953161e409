package io.entente.query.projector;

import java.util.List;

/**
 * Decides how many records go into one transaction. A time-out of PostgreSQL halves the number, because smaller
 * transactions may pass and need not be repeated; each commit doubles it again. Not thread-safe.
 */
final class BatchSize {

    /** A transaction needs a few times as much memory. */
    static final int BYTES_MAX = 8 * 1024 * 1024;

    private static final int ANY = 1 << 20;

    private int recordsMax = ANY;

    /** How many of the records the next transaction takes, at least one. */
    int of(List<RecordReader.Reading> readings) {
        long bytes = 0;
        int taken = 0;
        for (RecordReader.Reading reading : readings) {
            bytes += Math.max(0, reading.record().serializedValueSize());
            if (taken > 0 && (taken >= recordsMax || bytes > BYTES_MAX)) {
                break;
            }
            taken++;
        }
        return taken;
    }

    void failed(int records) {
        recordsMax = Math.max(1, records / 2);
    }

    void committed() {
        recordsMax = Math.min(ANY, recordsMax * 2);
    }
}
