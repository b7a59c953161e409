package io.entente.ingest.receipts;

import io.entente.common.codec.ContentHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The law for an index of receipts, in whatever order it reads the records: for each id it holds the record that
 * counts, unless that record is among the oldest, for which there is no room. One seed makes one log and one order of
 * reading it.
 */
final class ReceiptIndexLaw {

    static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    private static final int PARTITIONS_MAX = 4;
    private static final int RECORDS_MAX = 200;
    private static final int POLL_MAX = 50;

    private final Random random;
    private final List<List<Entry>> partitions = new ArrayList<>();
    private final List<Entry> records = new ArrayList<>();

    private ReceiptIndexLaw(long seed) {
        this.random = new Random(seed);
    }

    /** The violation after the index has read every record; empty when there is none. */
    static Optional<String> violation(long seed, Factory factory) {
        return new ReceiptIndexLaw(seed).run(factory);
    }

    private Optional<String> run(Factory factory) {
        writeLog();
        int entriesMax = 5 + random.nextInt(RECORDS_MAX / 2);
        Index index = factory.create(entriesMax, Duration.ofDays(1));
        readLog().forEach(entry -> index.add(entry.key(), entry.event(), NOW));
        return records.stream()
                .filter(entry -> counts(entry) && newerThan(entry) < entriesMax)
                .filter(entry -> !entry.event().equals(index.find(entry.key())))
                .findFirst()
                .map(entry -> entry + " is not the one found of its id, which is " + index.find(entry.key()));
    }

    /** A log whose times increase within each partition; one id in ten is repeated anywhere. */
    private void writeLog() {
        int count = 1 + random.nextInt(PARTITIONS_MAX);
        for (int partition = 0; partition < count; partition++) {
            partitions.add(new ArrayList<>());
        }
        for (int number = 0; number < RECORDS_MAX; number++) {
            // Uneven: the first partition has as many as all others.
            int partition = random.nextBoolean() ? 0 : random.nextInt(count);
            List<Entry> before = partitions.get(partition);
            EventKey key = random.nextInt(10) == 0 && !records.isEmpty()
                    ? records.get(random.nextInt(records.size())).key()
                    : new EventKey(random.nextLong(), random.nextInt(64));
            long recorded = NOW.minusSeconds(RECORDS_MAX - number).toEpochMilli();
            var content = new ContentHash(random.nextInt(2), 0, 0, 0);
            var entry = new Entry(key, new StoredEvent(content, partition, before.size(), recorded));
            before.add(entry);
            records.add(entry);
        }
    }

    /**
     * In an order that a consumer may see: some records of one partition, then some of another, sometimes one whole
     * partition before the next.
     */
    private List<Entry> readLog() {
        var read = new ArrayList<Entry>();
        int[] next = new int[partitions.size()];
        int pollMax = random.nextBoolean() ? RECORDS_MAX : 1 + random.nextInt(POLL_MAX);
        while (read.size() < records.size()) {
            int partition = random.nextInt(partitions.size());
            List<Entry> rest = partitions.get(partition);
            int end = Math.min(rest.size(), next[partition] + pollMax);
            read.addAll(rest.subList(next[partition], end));
            next[partition] = end;
        }
        return read;
    }

    private boolean counts(Entry entry) {
        return records.stream().filter(other -> other.key().equals(entry.key())).noneMatch(other -> other.event()
                .isBefore(entry.event()));
    }

    private long newerThan(Entry entry) {
        Comparator<Entry> byTime = Comparator.comparing(other -> other.event().recordedMillis());
        return records.stream()
                .filter(other -> byTime.compare(other, entry) > 0)
                .count();
    }

    interface Index {

        void add(EventKey key, StoredEvent event, Instant now);

        @Nullable
        StoredEvent find(EventKey key);
    }

    interface Factory {

        Index create(int entriesMax, Duration window);
    }

    private record Entry(EventKey key, StoredEvent event) {}
}
