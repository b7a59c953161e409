package io.entente.cli.log.redaction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.entente.cli.log.file.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Redacts values and counts what it did. A string becomes {@code "[redacted]"}, anything else null; what is null already stays and
 * does not count.
 *
 * <p>Keys, headers and values that are no JSON are not touched. Not for several threads.
 */
public final class Redaction {

    private static final byte[] FOR_STRING = "\"[redacted]\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FOR_OTHER = "null".getBytes(StandardCharsets.UTF_8);

    private final List<RedactedPlace> places;
    private final Map<String, Long> redacted = new LinkedHashMap<>();
    private long changed;
    private long notJson;

    public Redaction(List<RedactedPlace> places) {
        this.places = List.copyOf(places);
        places.forEach(place -> redacted.put(place.pointer(), 0L));
    }

    /** The same array when nothing in it matches. */
    public byte[] redacted(byte[] value) {
        if (places.isEmpty()) {
            return value;
        }
        if (!JsonText.isJson(value)) {
            notJson++;
            return value;
        }
        try (JsonParser json = JsonText.parser(value)) {
            byte[] result = rewritten(json, value);
            changed += result == value ? 0 : 1;
            return result;
        } catch (IOException impossible) {
            throw new UncheckedIOException("JSON was parsed only once", impossible);
        }
    }

    private byte[] rewritten(JsonParser json, byte[] value) throws IOException {
        var result = new ByteArrayOutputStream(value.length);
        int copied = 0;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (isValue(token) && count(placeOf(json, token))) {
                result.write(value, copied, start(json) - copied);
                result.writeBytes(token == JsonToken.VALUE_STRING ? FOR_STRING : FOR_OTHER);
                json.skipChildren();
                json.finishToken();
                copied = end(json);
            }
        }
        if (copied == 0) {
            return value;
        }
        result.write(value, copied, value.length - copied);
        return result.toByteArray();
    }

    private static boolean isValue(JsonToken token) {
        return token != JsonToken.VALUE_NULL && (token.isScalarValue() || token.isStructStart());
    }

    private static JsonStreamContext placeOf(JsonParser json, JsonToken token) {
        JsonStreamContext context = json.getParsingContext();
        return token.isStructStart() ? context.getParent() : context;
    }

    /** A value that several places match is redacted once and counts for each. */
    private boolean count(JsonStreamContext place) {
        boolean isMatched = false;
        for (RedactedPlace each : places) {
            if (each.matches(place)) {
                redacted.merge(each.pointer(), 1L, Long::sum);
                isMatched = true;
            }
        }
        return isMatched;
    }

    private static int start(JsonParser json) {
        return Math.toIntExact(json.currentTokenLocation().getByteOffset());
    }

    private static int end(JsonParser json) {
        return Math.toIntExact(json.currentLocation().getByteOffset());
    }

    /** Per pointer, how many values it has redacted. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(redacted);
    }

    /** Values that were changed. */
    public long changedRecords() {
        return changed;
    }

    /** Values that are no JSON, so that nothing was looked for in them. */
    public long notJsonRecords() {
        return notJson;
    }
}
