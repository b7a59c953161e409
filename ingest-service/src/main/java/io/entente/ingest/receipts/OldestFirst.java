package io.entente.ingest.receipts;

import java.util.Arrays;

/** The places of events, the oldest event first: a binary heap. For one thread. */
final class OldestFirst {

    private final PackedEvents events;
    private int[] heap = new int[1024];
    private int size;

    OldestFirst(PackedEvents events) {
        this.events = events;
    }

    int size() {
        return size;
    }

    /** Call only when it is not empty. */
    int first() {
        return heap[0];
    }

    void add(int place) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size + (size >> 1));
        }
        int at = size++;
        while (at > 0 && events.isBefore(place, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = place;
    }

    /** Call only when it is not empty. */
    int removeFirst() {
        int first = heap[0];
        int last = heap[--size];
        int at = 0;
        for (int child = olderChild(at); child < size && events.isBefore(heap[child], last); child = olderChild(at)) {
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return first;
    }

    private int olderChild(int at) {
        int left = 2 * at + 1;
        int right = left + 1;
        return right < size && events.isBefore(heap[right], heap[left]) ? right : left;
    }
}
