package io.entente.common.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * SHA-256 of what an event says, the same however it was written down.
 *
 * <p>The order of members, white space and the notation of numbers do not matter, nor whether the event came structured
 * or binary; the attributes that differ between two sendings of one event ({@code recordedtime}, the trace context) are
 * left out, and an absent {@code datacontenttype} or {@code partitionkey} is what it stands for.
 */
public record ContentHash(long first, long second, long third, long fourth) {

    public static final int BYTES = 4 * Long.BYTES;

    private static final Set<String> NOT_CONTENT =
            Set.of("data", "datacontenttype", "partitionkey", CloudEvent.RECORDED_TIME, "traceparent", "tracestate");

    public static ContentHash of(CloudEvent event) {
        var digest = new CanonicalDigest();
        attributes(event).forEach((name, value) -> {
            digest.text(name);
            digest.text(value);
        });
        digest.json(event.data());
        return read(ByteBuffer.wrap(digest.bytes()));
    }

    public static ContentHash read(ByteBuffer buffer) {
        return new ContentHash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    public void write(ByteBuffer buffer) {
        buffer.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    private static Map<String, String> attributes(CloudEvent event) {
        var attributes = new TreeMap<String, String>();
        event.document().properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (!value.isNull() && !NOT_CONTENT.contains(property.getKey())) {
                attributes.put(property.getKey(), value.asText());
            }
        });
        attributes.put("datacontenttype", mediaType(event));
        attributes.put("partitionkey", event.subject());
        return attributes;
    }

    private static String mediaType(CloudEvent event) {
        String declared = event.attribute("datacontenttype");
        if (declared == null) {
            return "application/json";
        }
        int parameters = declared.indexOf(';');
        return (parameters < 0 ? declared : declared.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
