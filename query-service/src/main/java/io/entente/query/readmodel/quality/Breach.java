package io.entente.query.readmodel.quality;

import io.entente.query.history.EventKey;
import java.util.List;

/**
 * A rule that is broken, and by which events.
 *
 * @param subject what the rule is about: an id or a code
 * @param events never empty; the first is the one to look at
 * @param documents ids of the documents that the evidence stands in, where the rule asks for them; else empty
 */
record Breach(Rule rule, String subject, List<EventKey> events, List<String> documents) {

    Breach {
        events = List.copyOf(events);
        documents = List.copyOf(documents);
    }

    static Breach of(Rule rule, String subject, List<EventKey> events) {
        return new Breach(rule, subject, events, List.of());
    }

    EventKey cause() {
        return events.get(0);
    }
}
