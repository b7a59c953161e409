package io.entente.query.projection;

import java.util.List;
import java.util.stream.Stream;

/**
 * The difference between two states of one stream in one table, to be written as: delete, then insert.
 *
 * @param deleted keys whose rows are there now and must not stay, the changed ones included
 * @param inserted rows as they shall be, the changed ones included
 */
public record TableChange<R extends Row>(
        ReadModelTable<R> table, String streamId, List<String> deleted, List<R> inserted) {

    public TableChange {
        deleted = List.copyOf(deleted);
        inserted = List.copyOf(inserted);
    }

    /** Words of the inserted rows with which a mistyped word is compared; a word may come more than once. */
    public Stream<String> knownWords() {
        return inserted.stream().flatMap(table::knownWords);
    }

    public boolean isEmpty() {
        return deleted.isEmpty() && inserted.isEmpty();
    }
}
