package io.entente.query.audit;

import io.entente.query.projector.LogEntry;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;

/** How far the log has been read. Thread-safe: one reads the log, another looks. */
final class AuditProgress {

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();

    long done() {
        return done.get();
    }

    long total() {
        return total.get();
    }

    void expect(long offsets) {
        total.addAndGet(offsets);
    }

    /** The same records, each counted with the offsets before it that hold none. */
    Iterator<LogEntry> watching(Iterator<LogEntry> records, long from, long to) {
        return new Iterator<>() {
            private long next = from;

            @Override
            public boolean hasNext() {
                boolean goesOn = records.hasNext();
                if (!goesOn) {
                    passTo(to);
                }
                return goesOn;
            }

            @Override
            public LogEntry next() {
                LogEntry record = records.next();
                passTo(record.offset() + 1);
                return record;
            }

            private void passTo(long offset) {
                done.addAndGet(offset - next);
                next = offset;
            }
        };
    }
}
