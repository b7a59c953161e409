package io.entente.ingest.intake;

import io.entente.common.codec.ContentHash;
import io.entente.ingest.receipts.EventIdReusedException;
import io.entente.ingest.receipts.EventKey;
import io.entente.ingest.receipts.RecordedEvent;
import java.util.HashMap;
import java.util.Map;

/** What the events of one batch are called, and what they say. For one thread. */
final class IdsInBatch {

    private final Map<EventKey, ContentHash> contents = new HashMap<>();

    /** @throws EventIdReusedException when one before it has its source and id, but says something else */
    void add(RecordedEvent event) {
        ContentHash before =
                contents.putIfAbsent(event.digest().key(), event.digest().content());
        if (before != null && !before.equals(event.digest().content())) {
            throw EventIdReusedException.inBatch(
                    event.event().source(), event.event().id());
        }
    }
}
