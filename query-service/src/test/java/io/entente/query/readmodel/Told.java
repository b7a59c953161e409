package io.entente.query.readmodel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Events told in more detail, or in other streams than the one of {@link Facts}. */
public final class Told {

    private Told() {}

    /** The event with more members in its data. */
    public static CloudEvent with(CloudEvent event, String members) {
        ObjectNode document = event.document().deepCopy();
        ((ObjectNode) document.get("data")).setAll(json(members));
        return new CloudEvent(document);
    }

    /**
     * The same in another partnership and of other actors. Tests of the service share one log: what one tells shall be found
     * by no other that asks for an actor.
     */
    public static CloudEvent in(String partnership, CloudEvent event) {
        String elsewhere = event.document()
                .toString()
                .replace(Facts.STREAM, partnership)
                .replace("\"org-", "\"org-elsewhere-")
                .replace("\"person-", "\"person-elsewhere-");
        return new CloudEvent(json(elsewhere));
    }

    /** The same told by another source. */
    public static CloudEvent by(String source, CloudEvent event) {
        ObjectNode document = event.document().deepCopy();
        document.put("source", source);
        return new CloudEvent(document);
    }

    /** An event about an actor, in the stream of the actor. */
    public static CloudEvent ofActor(String actorId, String id, String name, String data) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("specversion", "1.0")
                .put("id", id)
                .put("source", Facts.SOURCE)
                .put("subject", actorId);
        document.put("type", "io.entente." + name + ".v1");
        ObjectNode told = json(data);
        told.put("actorId", actorId);
        told.set("sources", json("{\"sources\": [{\"sourceId\": \"src-000\"}]}").get("sources"));
        document.set("data", told);
        return new CloudEvent(document);
    }

    /** A correction or retraction, in whatever stream its target is. */
    public static CloudEvent amending(CloudEvent target, String name, String data) {
        ObjectNode document = target.document().deepCopy();
        document.put("id", target.id() + "-" + name).put("type", "io.entente." + name + ".v1");
        document.set("data", json(data));
        return new CloudEvent(document);
    }

    public static CloudEvent corrected(CloudEvent target, String patch) {
        return amending(target, "EventCorrected", """
                {"correctsEventId": "%s", "correctsType": "%s", "reason": "name", "patch": %s, "propagates": false}""".formatted(target.id(), target.type(), patch));
    }

    public static CloudEvent retracted(CloudEvent target) {
        return amending(
                target,
                "EventRetracted",
                "{\"retractsEventId\": \"%s\", \"reason\": \"misattributed\"}".formatted(target.id()));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.mapper().readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
