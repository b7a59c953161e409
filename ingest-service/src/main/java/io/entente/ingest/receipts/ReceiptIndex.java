package io.entente.ingest.receipts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The events known to be in the log, by source and id, in memory.
 *
 * <p>Bounded by bytes and by age. The events recorded first are removed first, in whatever order they were added: a
 * restart reads the partitions one after the other, so the events read last need not be the newest. A repetition of an
 * event that the index has removed, or has not read yet, is recorded again; the projection ignores it. Thread-safe.
 */
final class ReceiptIndex {

    /** What an entry takes at most, measured at 1,000,000 and 10,000,000 of them. */
    static final int ENTRY_BYTES = 88;

    /** An event from further ahead has a wrong time and would never be removed. */
    private static final Duration AHEAD_MAX = Duration.ofDays(1);

    private final PackedEvents events = new PackedEvents();
    private final EventTable table = new EventTable(events);
    private final OldestFirst oldest = new OldestFirst(events);
    private final int entriesMax;
    private final Duration window;

    ReceiptIndex(long bytesMax, Duration window) {
        this.entriesMax = Math.toIntExact(bytesMax / ENTRY_BYTES);
        this.window = window;
    }

    synchronized @Nullable StoredEvent find(EventKey key) {
        int place = table.find(key);
        return place < 0 ? null : events.get(place);
    }

    /** Adds the event, unless the index holds an earlier record of it. */
    synchronized void add(EventKey key, StoredEvent event, Instant now) {
        if (event.recordedMillis() > now.plus(AHEAD_MAX).toEpochMilli()) {
            return;
        }
        int known = table.find(key);
        if (known < 0) {
            insert(key, event);
        } else if (event.isBefore(events.get(known))) {
            // The place of the later record is freed when it becomes the oldest.
            table.remove(known);
            insert(key, event);
        }
        forgetBefore(now.minus(window).toEpochMilli());
    }

    synchronized int size() {
        return table.size();
    }

    private void insert(EventKey key, StoredEvent event) {
        int place = events.put(key, event);
        table.add(place);
        oldest.add(place);
    }

    private void forgetBefore(long oldestMillis) {
        while (oldest.size() > entriesMax
                || (oldest.size() > 0 && events.recordedMillis(oldest.first()) < oldestMillis)) {
            int place = oldest.removeFirst();
            table.remove(place);
            events.free(place);
        }
    }
}
