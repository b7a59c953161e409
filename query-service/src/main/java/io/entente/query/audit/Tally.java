package io.entente.query.audit;

import io.entente.query.projector.LogEntry;

/** Counts records as they are accounted for. */
final class Tally {

    private long inLog;
    private long accepted;
    private long applied;
    private long appliedLater;
    private long duplicates;
    private long parked;
    private long discarded;

    void record(LogEntry record) {
        inLog++;
        accepted += record.fromIngest() ? 1 : 0;
    }

    void applied() {
        applied++;
    }

    void appliedLater() {
        applied++;
        appliedLater++;
    }

    void parked(ParkedRow row) {
        parked++;
        discarded += row.isDiscarded() ? 1 : 0;
    }

    void duplicate() {
        duplicates++;
    }

    long inLog() {
        return inLog;
    }

    long accepted() {
        return accepted;
    }

    long appliedLaterCount() {
        return appliedLater;
    }

    Counts counts() {
        return new Counts(applied, duplicates, parked, discarded);
    }
}
