package io.entente.ingest.receipts;

import java.util.Arrays;

/** Finds the place of an event by its key: a hash table with open addressing, at most three quarters full. For one thread. */
final class EventTable {

    private static final int NONE = -1;
    private static final int SIZE_AT_FIRST = 1024;

    private final PackedEvents events;
    private int[] places = empty(SIZE_AT_FIRST);
    private int size;

    EventTable(PackedEvents events) {
        this.events = events;
    }

    int size() {
        return size;
    }

    /** -1 when there is none. */
    int find(EventKey key) {
        int cell = cell(key.low());
        while (places[cell] != NONE && !events.hasKey(places[cell], key.high(), key.low())) {
            cell = after(cell);
        }
        return places[cell];
    }

    /** Adds an event whose key is not in the table. */
    void add(int place) {
        if (4L * (size + 1) > 3L * places.length) {
            grow();
        }
        insert(place);
        size++;
    }

    /** Does nothing when the event at that place is not in the table. */
    void remove(int place) {
        int cell = cell(events.hash(place));
        while (places[cell] != place) {
            if (places[cell] == NONE) {
                return;
            }
            cell = after(cell);
        }
        close(cell);
        size--;
    }

    /** Closes the gap: moves entries that are behind it only because their own cell was taken. */
    private void close(int removed) {
        int gap = removed;
        for (int cell = after(gap); places[cell] != NONE; cell = after(cell)) {
            int wanted = cell(events.hash(places[cell]));
            if (distance(wanted, cell) >= distance(gap, cell)) {
                places[gap] = places[cell];
                gap = cell;
            }
        }
        places[gap] = NONE;
    }

    private void grow() {
        int[] old = places;
        places = empty(2 * old.length);
        for (int place : old) {
            if (place != NONE) {
                insert(place);
            }
        }
    }

    private void insert(int place) {
        int cell = cell(events.hash(place));
        while (places[cell] != NONE) {
            cell = after(cell);
        }
        places[cell] = place;
    }

    private int cell(long hash) {
        return (int) hash & (places.length - 1);
    }

    private int after(int cell) {
        return (cell + 1) & (places.length - 1);
    }

    private int distance(int from, int to) {
        return (to - from) & (places.length - 1);
    }

    private static int[] empty(int length) {
        int[] places = new int[length];
        Arrays.fill(places, NONE);
        return places;
    }
}
