package io.entente.query;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer to a request line that no client library would send.
 *
 * @param headers by name in lower case; of several with one name the values, joined
 */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int READ_TIMEOUT_MILLIS = 20_000;

    /** @param target path and query, sent as they are */
    public static RawAnswer get(String target, String... headers) {
        String head = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining())
                + "\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unanswered) {
            throw new UncheckedIOException("no answer to " + target, unanswered);
        }
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static RawAnswer of(String text) {
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.toMap(
                        header -> header[0].toLowerCase(Locale.ROOT), header -> header[1], (a, b) -> a + ", " + b));
        return new RawAnswer(
                Integer.parseInt(lines[0].substring(STATUS_AT, STATUS_AT + 3)), headers, text.substring(end + 4));
    }
}
