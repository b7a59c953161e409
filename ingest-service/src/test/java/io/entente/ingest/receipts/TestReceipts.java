package io.entente.ingest.receipts;

import io.entente.ingest.Configs;
import io.entente.ingest.publishing.EventLog;
import io.entente.ingest.publishing.LogConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Receipts over a log of the test's, with an index that has read everything. */
public record TestReceipts(Receipts receipts, ReadProgress progress) {

    public static TestReceipts on(EventLog log) {
        var index = new ReceiptIndex(1000L * ReceiptIndex.ENTRY_BYTES, Duration.ofDays(30));
        var config = Configs.read(LogConfig.class, Map.of());
        return new TestReceipts(new Receipts(log, index, Clock.systemUTC(), config), new Gap(0));
    }

    /** An index that still has so many records to read; none when it is caught up. */
    public record Gap(long gap) implements ReadProgress {

        @Override
        public boolean isCaughtUp() {
            return gap == 0;
        }
    }
}
