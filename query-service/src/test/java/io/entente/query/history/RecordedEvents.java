package io.entente.query.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.common.position.LogPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events as if they had been read from a log. */
public final class RecordedEvents {

    private RecordedEvents() {}

    public static List<RecordedEvent> inLogOrder(EventDecoder decoder, List<CloudEvent> events) {
        var recorded = new ArrayList<RecordedEvent>();
        for (CloudEvent event : events) {
            recorded.add(new RecordedEvent(
                    new LogPosition("cooperation-events", 0, recorded.size()),
                    new EventKey(event.source(), event.id()),
                    event.type(),
                    event.subject(),
                    Instant.EPOCH.plusSeconds(recorded.size()),
                    (ObjectNode) event.data(),
                    decoder.decode(event)));
        }
        return recorded;
    }
}
