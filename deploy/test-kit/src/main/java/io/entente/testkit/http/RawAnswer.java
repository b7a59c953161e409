package io.entente.testkit.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * An answer as it was received.
 *
 * @param status 0 when the connection ended without an answer
 * @param headers by name in lower case; the values of headers with the same name are joined
 * @param body without chunks and decompressed
 */
// The records are never compared, so the array component does no harm.
@SuppressWarnings("ArrayRecordComponent")
public record RawAnswer(int status, Map<String, String> headers, byte[] body, Duration took) {

    static RawAnswer none(Duration took) {
        return new RawAnswer(0, Map.of(), new byte[0], took);
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The media type without parameters, in lower case. */
    public String mediaType() {
        return header("Content-Type").replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String start = text().substring(0, Math.min(200, text().length()));
        return status + " " + header("Content-Type") + " after " + took.toMillis() + " ms: " + start;
    }
}
