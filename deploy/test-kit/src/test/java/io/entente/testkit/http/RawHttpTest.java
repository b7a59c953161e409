package io.entente.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RawHttpTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Test
    void a_request_is_sent_to_its_end_while_it_is_being_answered() throws Exception {
        // When
        Exchange feed =
                exchange("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", "1\r\nb\r\n0\r\n\r\n");

        // Then
        assertThat(feed.received()).endsWith("first second third");
        assertThat(feed.answer().body()).isEqualTo("ab".getBytes(StandardCharsets.UTF_8));
        assertThat(feed.answer().took()).isLessThan(AT_ONCE);
    }

    @Test
    void nothing_more_is_sent_once_it_is_refused() throws Exception {
        // When
        Exchange refused = exchange("HTTP/1.1 413 Content Too Large\r\nContent-Length: 1\r\n\r\na", "");

        // Then
        assertThat(refused.received()).doesNotContain("second");
        assertThat(refused.answer().status()).isEqualTo(413);
        assertThat(refused.answer().took()).isLessThan(AT_ONCE);
    }

    /** What the server got, and what the client did. */
    private record Exchange(String received, RawAnswer answer) {}

    /** Sends a body in three pieces; the server begins to answer after the first and ends after the last. */
    private static Exchange exchange(String begin, String end) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> serve(server, begin, end));
            RawAnswer answer = new RawHttp(server.getLocalPort()).exchange(request());
            return new Exchange(received.join(), answer);
        }
    }

    private static RawRequest request() {
        List<byte[]> pieces =
                Stream.of("first ", "second ", "third").map(String::getBytes).toList();
        return new RawRequest("POST", "/", List.of(), pieces, Framing.WHOLE);
    }

    private static String serve(ServerSocket server, String begin, String end) {
        try (var client = server.accept()) {
            var received = new StringBuilder();
            receiveUntil("first ", client, received);
            client.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            receiveUntil("third", client, received);
            client.getOutputStream().write(end.getBytes(StandardCharsets.US_ASCII));
            return received.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void receiveUntil(String last, Socket client, StringBuilder received) throws IOException {
        int next = 0;
        while (next >= 0 && received.indexOf(last) < 0) {
            next = client.getInputStream().read();
            if (next >= 0) {
                received.append((char) next);
            }
        }
    }
}
