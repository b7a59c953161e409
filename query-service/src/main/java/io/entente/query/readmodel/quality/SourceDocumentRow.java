package io.entente.query.readmodel.quality;

import io.entente.common.event.OriginalSource;
import io.entente.common.event.SourceId;
import io.entente.common.event.SourceRegistered;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document and what it was copied from.
 *
 * @param roots what its evidence goes back to: ids of registered documents, else the titles or publishers of unregistered
 *     ones; itself when it is copied from nothing
 */
record SourceDocumentRow(String sourceId, EventKey event, List<String> roots) implements Row {

    static SourceDocumentRow of(EventKey event, SourceRegistered registered) {
        List<String> originals = registered.derivedFrom().stream()
                .flatMap(SourceDocumentRow::name)
                .distinct()
                .sorted()
                .toList();
        String own = registered.sourceId().value();
        return new SourceDocumentRow(own, event, originals.isEmpty() ? List.of(own) : originals);
    }

    @Override
    public String key() {
        return sourceId;
    }

    /** The surest name that there is. */
    private static Stream<String> name(OriginalSource original) {
        return Stream.of(
                        Stream.ofNullable(original.sourceId()).map(SourceId::value),
                        Stream.ofNullable(original.url()),
                        Stream.ofNullable(original.title()),
                        Stream.ofNullable(original.publisher()))
                .flatMap(names -> names)
                .limit(1);
    }
}
