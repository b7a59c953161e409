package io.entente.query.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows by partition and offset, taken place by place. */
final class PlacedRows<T extends Placed> {

    private final Iterator<T> rows;
    private @Nullable T head;

    /** @param rows in the order of partition and offset; several may have the same place */
    PlacedRows(Iterator<T> rows) {
        this.rows = rows;
        this.head = rows.hasNext() ? rows.next() : null;
    }

    /** Of the row that comes next; {@link Integer#MAX_VALUE} behind the last one. */
    int partition() {
        return head == null ? Integer.MAX_VALUE : head.partition();
    }

    /** Of the row that comes next in the partition; {@link Long#MAX_VALUE} behind its last one. */
    long offset(int partition) {
        return head == null || head.partition() != partition ? Long.MAX_VALUE : head.offset();
    }

    /** All rows of the place, if that comes next. */
    List<T> take(int partition, long offset) {
        if (offset(partition) != offset) {
            return List.of();
        }
        var taken = new ArrayList<T>(1);
        while (head != null && offset(partition) == offset) {
            taken.add(head);
            head = rows.hasNext() ? rows.next() : null;
        }
        return taken;
    }
}
