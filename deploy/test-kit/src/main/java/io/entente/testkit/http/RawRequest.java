package io.entente.testkit.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request as it goes over the wire.
 *
 * @param target path and query, sent unchanged
 * @param headers lines without line ends, one byte for each character; required headers are added if they are missing
 * @param pieces of the body, sent one after the other with a pause in between
 */
public record RawRequest(String method, String target, List<String> headers, List<byte[]> pieces, Framing framing) {

    private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");

    public RawRequest {
        headers = List.copyOf(headers);
        pieces = List.copyOf(pieces);
    }

    public static RawRequest get(String target, String... headers) {
        return new RawRequest("GET", target, List.of(headers), List.of(), Framing.WHOLE);
    }

    public boolean has(String header) {
        String start = header.toLowerCase(Locale.ROOT) + ":";
        return headers.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
    }

    byte[] head() {
        var text = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        if (!has("Host")) {
            text.append("Host: localhost\r\n");
        }
        if (!has("Connection")) {
            text.append("Connection: close\r\n");
        }
        if (WITH_BODY.contains(method) && !has("Content-Length") && !has("Transfer-Encoding")) {
            int length = pieces.stream().mapToInt(piece -> piece.length).sum();
            text.append("Content-Length: ").append(length).append("\r\n");
        }
        headers.forEach(line -> text.append(line).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** For people, so without the whole body. */
    @Override
    public String toString() {
        var body = new ByteArrayOutputStream();
        pieces.forEach(body::writeBytes);
        return shortened(method + " " + target, 300) + " " + shortened(headers.toString(), 400) + " " + framing
                + " body of " + body.size() + ": " + shortened(body.toString(StandardCharsets.ISO_8859_1), 300);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
