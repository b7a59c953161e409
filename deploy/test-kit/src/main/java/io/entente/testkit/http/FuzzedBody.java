package io.entente.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Ways to send a body; some announce a length or encoding that is not true. */
final class FuzzedBody {

    /** A gzip body of some kilobytes that unpacks to ten times the limit. */
    private static final int BOMB_BYTES = 50_000_000;

    private static final int PIECES = 4;

    private final Random random;
    private final List<String> headers = new ArrayList<>();
    private Framing framing = Framing.WHOLE;
    private List<byte[]> pieces;

    FuzzedBody(byte[] bytes, Random random) {
        this.random = random;
        this.pieces = List.of(bytes);
        send(bytes);
    }

    private void send(byte[] bytes) {
        switch (random.nextInt(16)) {
            case 0 -> slowly(bytes);
            case 1 -> coded(compressed(bytes));
            case 2 -> coded(Arrays.copyOf(compressed(bytes), Math.max(1, random.nextInt(40))));
            case 3 -> coded(random.nextInt(10) == 0 ? compressed(new byte[BOMB_BYTES]) : bytes);
            case 4 -> chunked(bytes, "0\r\n\r\n");
            case 5 -> {
                chunked(bytes, "");
                framing = Framing.CUT;
            }
            case 6 -> {
                chunked(bytes, "zz\r\n\r\n");
                framing = Framing.BROKEN;
            }
            case 7 -> {
                headers.add("Content-Length: " + (bytes.length + 1 + random.nextInt(1_000)));
                framing = Framing.CUT;
            }
            case 8 -> headers.add("Content-Length: " + random.nextInt(bytes.length + 1));
            case 9 -> {
                headers.add("Content-Length: "
                        + List.of("-1", "x", "+5", "99999999999999999999", "5,6")
                                .get(random.nextInt(5)));
                framing = Framing.BROKEN;
            }
            default -> framing = Framing.WHOLE;
        }
    }

    private void slowly(byte[] bytes) {
        var slow = new ArrayList<byte[]>();
        int size = bytes.length / PIECES + 1;
        for (int at = 0; at < bytes.length; at += size) {
            slow.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
        }
        pieces = slow;
    }

    private void coded(byte[] bytes) {
        headers.add("Content-Encoding: gzip");
        pieces = List.of(bytes);
    }

    private void chunked(byte[] bytes, String end) {
        headers.add("Transfer-Encoding: chunked");
        var sent = new ByteArrayOutputStream();
        if (bytes.length > 0) {
            sent.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            sent.writeBytes(bytes);
            sent.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        sent.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        pieces = List.of(sent.toByteArray());
    }

    private static byte[] compressed(byte[] bytes) {
        var sent = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sent)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sent.toByteArray();
    }

    RawRequest request(String method, String target, List<String> others) {
        var lines = new ArrayList<>(others);
        lines.addAll(headers);
        return new RawRequest(method, target, lines, pieces, framing);
    }
}
