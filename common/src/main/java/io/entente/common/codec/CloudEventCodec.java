package io.entente.common.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.problem.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 between bytes and {@link CloudEvent}, in the structured, batched and binary forms.
 *
 * <p>Checks the envelope and nothing of the data: whether the data keep the contract of their type is the business of
 * {@code io.entente.common.schema}. Unknown extension attributes are kept.
 */
public final class CloudEventCodec {

    public static final String STRUCTURED = "application/cloudevents+json";
    public static final String BATCHED = "application/cloudevents-batch+json";

    /** One event, encoded. A Kafka record must stay well below the broker's limit of 1 MB. */
    public static final int EVENT_BYTES_MAX = 256 * 1024;

    private CloudEventCodec() {}

    /** @throws MalformedEventException when the bytes are no JSON or the envelope breaks the specification */
    public static CloudEvent structured(byte[] json) {
        return structured(read(json));
    }

    /** Every fault of the envelope; none when {@link #structured(JsonNode)} would accept the document. */
    public static List<Fault> faults(JsonNode json) {
        return Envelope.faults(json);
    }

    /** @throws MalformedEventException naming every fault of the envelope */
    public static CloudEvent structured(JsonNode json) {
        List<Fault> faults = Envelope.faults(json);
        if (!faults.isEmpty()) {
            throw MalformedEventException.notAnEvent(faults);
        }
        return new CloudEvent((ObjectNode) json);
    }

    /**
     * The items of a batch, unchecked, so that one bad item does not hide the others.
     *
     * @throws MalformedEventException when the bytes are no JSON array
     */
    public static List<JsonNode> batch(byte[] json) {
        if (read(json) instanceof ArrayNode items) {
            return List.copyOf(items.valueStream().toList());
        }
        throw MalformedEventException.notAnEvent(
                List.of(new Fault("", "not-an-array", "a batch is a JSON array of events")));
    }

    /**
     * An event whose attributes came as headers.
     *
     * @param attributes names without the {@code ce-} or {@code ce_} prefix, lower-case, values already decoded
     * @param contentType of the body, becomes {@code datacontenttype}
     * @throws MalformedEventException when the body is no JSON or the attributes break the specification
     */
    public static CloudEvent binary(Map<String, String> attributes, @Nullable String contentType, byte[] body) {
        return structured(binaryDocument(attributes, contentType, body));
    }

    /**
     * The structured form of an event whose attributes came as headers, unchecked.
     *
     * @throws MalformedEventException when the body is no JSON
     */
    public static ObjectNode binaryDocument(Map<String, String> attributes, @Nullable String contentType, byte[] body) {
        ObjectNode document = Json.mapper().createObjectNode();
        attributes.forEach(document::put);
        document.put("datacontenttype", contentType == null ? "application/json" : contentType);
        document.set("data", read(body));
        return document;
    }

    public static byte[] encode(CloudEvent event) {
        return Json.bytes(event.document());
    }

    /**
     * The JSON document, unchecked. The parser accepts some bytes that are not UTF-8 as characters, such as
     * {@code C0 80}. They become unpaired surrogates here, so that {@link Recordable} reports their place.
     *
     * @throws MalformedEventException when the bytes are no JSON
     */
    public static JsonNode read(byte[] json) {
        if (holdsNul(json)) {
            throw MalformedEventException.notJson("the document is not UTF-8, or holds the octet 0");
        }
        try {
            JsonNode tree = JsonTree.read(json);
            if (tree.isMissingNode()) {
                throw MalformedEventException.notJson("the document is empty");
            }
            return Utf8.isValid(json) ? tree : JsonTree.read(Utf8.withLoneSurrogates(json));
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed, json);
        } catch (IOException unreadable) {
            throw MalformedEventException.notJson("the document is not UTF-8");
        }
    }

    /** The parser would accept UTF-16 and UTF-32 as well. They contain the byte 0, which JSON in UTF-8 never does. */
    private static boolean holdsNul(byte[] json) {
        for (byte octet : json) {
            if (octet == 0) {
                return true;
            }
        }
        return false;
    }

    private static MalformedEventException malformed(JsonProcessingException why, byte[] json) {
        if (why instanceof StreamConstraintsException) {
            return MalformedEventException.beyondLimit(position(why));
        }
        return why instanceof JsonEOFException || endsInAWord(why, json)
                ? MalformedEventException.endsTooEarly(position(why))
                : MalformedEventException.notJson(position(why));
    }

    /** Of an object that ends with {@code tru} the parser complains about the word and not about the end. */
    private static boolean endsInAWord(JsonProcessingException why, byte[] json) {
        if (why.getLocation() == null || json.length == 0 || (json[0] != '{' && json[0] != '[')) {
            return false;
        }
        int at = (int) Math.max(0, why.getLocation().getByteOffset());
        while (at < json.length && Character.isLetter(json[at])) {
            at++;
        }
        return at >= json.length;
    }

    private static String position(JsonProcessingException malformed) {
        var location = malformed.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return malformed.getOriginalMessage() + where;
    }
}
