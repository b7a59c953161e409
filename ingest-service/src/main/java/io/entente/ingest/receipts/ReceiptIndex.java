package io.entente.ingest.receipts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events known to be in the log, by source and id, in memory.
 *
 * <p>Bounded by a number of entries and by age; the oldest go first. What it has forgotten or not yet seen is sent to
 * the log once more, and there the projection's deduplication takes care of it: the index spares the log duplicates, it
 * does not guarantee their absence. Thread-safe. Costs about 170 bytes an entry.
 */
final class ReceiptIndex {

    private final Map<EventKey, StoredEvent> stored = new LinkedHashMap<>();
    private final int entriesMax;
    private final Duration window;

    ReceiptIndex(int entriesMax, Duration window) {
        this.entriesMax = entriesMax;
        this.window = window;
    }

    synchronized @Nullable StoredEvent find(EventKey key) {
        return stored.get(key);
    }

    /** Remembers the event, unless an earlier record of it in the same partition is known. */
    synchronized void add(EventKey key, StoredEvent event, Instant now) {
        StoredEvent known = stored.get(key);
        if (known == null || event.isBefore(known)) {
            stored.put(key, event);
            forgetBefore(now.minus(window).toEpochMilli());
        }
    }

    synchronized int size() {
        return stored.size();
    }

    private void forgetBefore(long oldestMillis) {
        var events = stored.values().iterator();
        while (events.hasNext() && (events.next().recordedMillis() < oldestMillis || stored.size() > entriesMax)) {
            events.remove();
        }
    }
}
