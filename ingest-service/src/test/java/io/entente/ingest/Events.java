package io.entente.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Events to post, each with an id of its own. */
public final class Events {

    public static final String SOURCE = "urn:entente:test";

    private Events() {}

    /** Hanoi and Île-de-France met; every call is another meeting. */
    public static ObjectNode meeting() {
        return meeting("fr-idf~vn-hn");
    }

    public static ObjectNode meeting(String partnershipId) {
        ObjectNode event = read("""
                {"specversion": "1.0", "source": "urn:entente:test", "type": "io.entente.MeetingHeld.v1",
                 "time": "2026-11-22T03:00:00Z", "datacontenttype": "application/json",
                 "data": {
                   "meetingKind": "bilateral-talks",
                   "occurred": {"edtf": "2019-09-16", "earliest": "2019-09-16", "latest": "2019-09-16",
                                "precision": "day", "basis": "stated", "confidence": "high"},
                   "participants": [{"kind": "organisation", "actorId": "org-hanoi-people-committee",
                                     "nameAsReported": "Hanoi People's Committee"}],
                   "participantsComplete": false,
                   "sources": [{"sourceId": "src-001"}]}}
                """);
        String id = UUID.randomUUID().toString();
        event.put("id", "meeting-" + id).put("subject", partnershipId);
        data(event).put("partnershipId", partnershipId).put("meetingId", partnershipId + ".meeting." + id);
        return event;
    }

    /** The same meeting, told otherwise. */
    public static ObjectNode retold(ObjectNode meeting) {
        ObjectNode other = meeting.deepCopy();
        data(other).put("participantsComplete", true);
        return other;
    }

    /** The same id and source under another subject. */
    public static ObjectNode movedTo(String partnershipId, ObjectNode meeting) {
        ObjectNode other = meeting.deepCopy().put("subject", partnershipId);
        data(other).put("partnershipId", partnershipId).put("meetingId", partnershipId + ".meeting.moved");
        return other;
    }

    public static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.get("data");
    }

    public static ObjectNode read(String json) {
        try {
            JsonNode tree = Json.mapper().readTree(json);
            return (ObjectNode) tree;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
