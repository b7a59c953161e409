package io.entente.ingest.receipts;

import io.entente.common.codec.ContentHash;
import java.util.ArrayList;
import java.util.List;

/**
 * Events with their keys in arrays of numbers, 64 bytes each, so that millions of them fit in memory and cost the
 * garbage collector nothing. Each has a place, a number from 0, until it is freed. For one thread.
 */
final class PackedEvents {

    private static final int LONGS = 8;
    private static final int CONTENT = 2;
    private static final int OFFSET = 6;
    private static final int TIME = 7;

    /** Kafka's partitions are ints; a topic of this service has 1,000 at most, see {@code LogConfig}. */
    private static final int PARTITION_BITS = 16;

    private static final int PARTITION_MASK = (1 << PARTITION_BITS) - 1;

    /** Small enough for the collector not to treat a chunk as a huge object. */
    private static final int CHUNK_BITS = 12;

    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final List<long[]> chunks = new ArrayList<>();
    private int used;
    private int free = -1;

    /** Returns its place. */
    int put(EventKey key, StoredEvent event) {
        int place = newPlace();
        long[] chunk = chunk(place);
        int at = at(place);
        ContentHash content = event.content();
        chunk[at] = key.high();
        chunk[at + 1] = key.low();
        chunk[at + CONTENT] = content.first();
        chunk[at + CONTENT + 1] = content.second();
        chunk[at + CONTENT + 2] = content.third();
        chunk[at + CONTENT + 3] = content.fourth();
        chunk[at + OFFSET] = event.offset();
        chunk[at + TIME] = (event.recordedMillis() << PARTITION_BITS) | (event.partition() & PARTITION_MASK);
        return place;
    }

    StoredEvent get(int place) {
        long[] chunk = chunk(place);
        int at = at(place);
        int content = at + CONTENT;
        return new StoredEvent(
                new ContentHash(chunk[content], chunk[content + 1], chunk[content + 2], chunk[content + 3]),
                (int) chunk[at + TIME] & PARTITION_MASK,
                chunk[at + OFFSET],
                recordedMillis(place));
    }

    boolean hasKey(int place, long high, long low) {
        long[] chunk = chunk(place);
        int at = at(place);
        return chunk[at] == high && chunk[at + 1] == low;
    }

    /** One half of the key, a digest, so its values are spread evenly. */
    long hash(int place) {
        return chunk(place)[at(place) + 1];
    }

    long recordedMillis(int place) {
        return chunk(place)[at(place) + TIME] >> PARTITION_BITS;
    }

    /** By recorded time, then partition, then offset. */
    boolean isBefore(int place, int other) {
        long time = chunk(place)[at(place) + TIME];
        long otherTime = chunk(other)[at(other) + TIME];
        return time == otherTime
                ? chunk(place)[at(place) + OFFSET] < chunk(other)[at(other) + OFFSET]
                : time < otherTime;
    }

    /** From now on another event may get this place. */
    void free(int place) {
        chunk(place)[at(place)] = free;
        free = place;
    }

    private int newPlace() {
        if (free >= 0) {
            int place = free;
            free = (int) chunk(place)[at(place)];
            return place;
        }
        if (used >>> CHUNK_BITS == chunks.size()) {
            chunks.add(new long[LONGS << CHUNK_BITS]);
        }
        return used++;
    }

    private long[] chunk(int place) {
        return chunks.get(place >>> CHUNK_BITS);
    }

    private static int at(int place) {
        return (place & CHUNK_MASK) * LONGS;
    }
}
