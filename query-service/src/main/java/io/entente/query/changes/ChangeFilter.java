package io.entente.query.changes;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes somebody wants.
 *
 * @param streamId null for those of all streams
 * @param types names such as {@code MeetingHeld}; empty for all, and for those whose type cannot be told
 */
record ChangeFilter(@Nullable String streamId, Set<String> types) {

    static final ChangeFilter ALL = new ChangeFilter(null, Set.of());

    ChangeFilter {
        types = Set.copyOf(types);
    }

    boolean admits(Change change) {
        return (streamId == null || streamId.equals(change.streamId()))
                && (types.isEmpty() || (change.type() != null && types.contains(change.type())));
    }
}
