package io.entente.testkit.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Collects the bytes of an answer and knows when the answer is complete. */
final class AnswerBytes {

    private static final String LINE = "\r\n";
    private static final String HEAD_END = LINE + LINE;
    private static final int CONTINUE = 100;

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final boolean hasNoBody;

    AnswerBytes(String method) {
        this.hasNoBody = method.equals("HEAD");
    }

    void add(byte[] bytes, int length) {
        received.write(bytes, 0, length);
    }

    boolean isSuccess() {
        return text().startsWith("HTTP/1.1 200");
    }

    /** A stream of server-sent events counts as complete after its head, because it does not end by itself. */
    boolean isWhole() {
        String text = text();
        int end = text.indexOf(HEAD_END);
        if (end < 0) {
            return false;
        }
        Map<String, String> headers = headers(text.substring(0, end));
        int bodyLength = text.length() - end - HEAD_END.length();
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream") || hasNoBody) {
            return true;
        }
        String length = headers.get("content-length");
        return length == null ? text.endsWith("0" + HEAD_END) : bodyLength >= Integer.parseInt(length);
    }

    RawAnswer answer(Duration took) {
        String text = text();
        int end = text.indexOf(HEAD_END);
        if (end < 0 || !text.startsWith("HTTP/")) {
            return RawAnswer.none(took);
        }
        Map<String, String> headers = headers(text.substring(0, end));
        int status = Integer.parseInt(text.split(" ", 3)[1].substring(0, 3));
        return new RawAnswer(status, headers, body(text.substring(end + HEAD_END.length()), headers), took);
    }

    /** Without the interim answer {@code 100 Continue}. */
    private String text() {
        String text = received.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf(HEAD_END);
        return text.startsWith("HTTP/1.1 " + CONTINUE) && end > 0 ? text.substring(end + HEAD_END.length()) : text;
    }

    private static Map<String, String> headers(String head) {
        return head.lines()
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.toMap(
                        header -> header[0].toLowerCase(Locale.ROOT), header -> header[1], (a, b) -> a + ", " + b));
    }

    private static byte[] body(String sent, Map<String, String> headers) {
        boolean isChunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
        byte[] bytes = (isChunked ? unchunked(sent) : sent).getBytes(StandardCharsets.ISO_8859_1);
        return headers.getOrDefault("content-encoding", "").contains("gzip") && bytes.length > 0
                ? decompressed(bytes)
                : bytes;
    }

    private static String unchunked(String sent) {
        var whole = new StringBuilder();
        int at = 0;
        int end = sent.indexOf(LINE);
        while (end > at) {
            int size = Integer.parseInt(sent.substring(at, end).replaceFirst(";.*", ""), 16);
            int begin = end + LINE.length();
            whole.append(sent, begin, Math.min(sent.length(), begin + size));
            at = Math.min(sent.length(), begin + size + LINE.length());
            end = sent.indexOf(LINE, at);
        }
        return whole.toString();
    }

    private static byte[] decompressed(byte[] bytes) {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return plain.readAllBytes();
        } catch (IOException notCompressed) {
            throw new UncheckedIOException("an answer is not compressed as it says", notCompressed);
        }
    }
}
