package io.entente.query.readmodel.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.Json;
import io.entente.common.date.FuzzyDate;
import java.util.List;

/** Events of several streams, written to the log as somebody would post them. */
final class Told {

    static final String PARTNERSHIP = "qa-one~qa-two";

    private Told() {}

    static CloudEvent event(String id, String name, String date, List<String> documents, String json) {
        ObjectNode data = data(json).put("partnershipId", PARTNERSHIP);
        data.set("occurred", Json.mapper().valueToTree(FuzzyDate.ofStated(date)));
        ArrayNode sources = data.putArray("sources");
        documents.forEach(document -> sources.addObject().put("sourceId", document));
        return event(id, name, PARTNERSHIP, data);
    }

    /** The id of the event is that of its stream. */
    static CloudEvent actorEvent(String streamId, String name, String json) {
        return event(streamId, name, streamId, data(json));
    }

    private static CloudEvent event(String id, String name, String subject, ObjectNode data) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("specversion", "1.0").put("id", id).put("source", "urn:entente:quality-test");
        document.put("type", "io.entente." + name + ".v1").put("subject", subject);
        document.put("time", "2026-11-22T09:00:00Z").put("datacontenttype", "application/json");
        document.set("data", data);
        return new CloudEvent(document);
    }

    private static ObjectNode data(String json) {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(json, notJson);
        }
    }
}
