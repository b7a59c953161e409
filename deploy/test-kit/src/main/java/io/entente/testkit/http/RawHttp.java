package io.entente.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Sends requests unchanged to a service on this machine, one connection for each. */
public final class RawHttp {

    /** Longer than any answer may take, so that a late answer differs from a missing one. */
    private static final int ANSWER_MILLIS_MAX = 15_000;

    private static final int PAUSE_MILLIS = 15;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** Repeats a request with a slow answer once: two slow answers in a row are not the fault of a busy machine. */
    RawAnswer promptly(RawRequest request) {
        RawAnswer answer = exchange(request);
        return AnswerRules.isSlow(answer) ? exchange(request) : answer;
    }

    public RawAnswer exchange(RawRequest request) {
        long began = System.nanoTime();
        var answer = new AnswerBytes(request.method());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            if (send(request, socket, answer)) {
                socket.setSoTimeout(ANSWER_MILLIS_MAX);
                receive(socket.getInputStream(), answer);
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException("nothing listens on " + port + " for " + request, unreachable);
        }
        return answer.answer(Duration.ofNanos(System.nanoTime() - began));
    }

    /** Whether the answer is still to be read. The server may answer or close before it has received everything. */
    private static boolean send(RawRequest request, Socket socket, AnswerBytes answer) {
        try {
            socket.getOutputStream().write(request.head());
            for (byte[] piece : request.pieces()) {
                socket.getOutputStream().write(piece);
                socket.getOutputStream().flush();
                if (request.pieces().size() > 1 && hasAnswered(socket, answer)) {
                    return true;
                }
            }
            if (request.framing() != Framing.WHOLE) {
                socket.shutdownOutput();
            }
            return true;
        } catch (IOException refused) {
            return !socket.isClosed();
        }
    }

    /** Whether nobody waits for the rest. A feed answers its first line before the last is sent. Also the pause between two pieces. */
    private static boolean hasAnswered(Socket socket, AnswerBytes answer) throws IOException {
        socket.setSoTimeout(PAUSE_MILLIS);
        try {
            return !read(socket.getInputStream(), answer) || !answer.isSuccess();
        } catch (SocketTimeoutException silent) {
            return false;
        }
    }

    /** A reset ends the answer like a normal close. */
    private static void receive(InputStream in, AnswerBytes answer) {
        try {
            boolean isOpen = true;
            while (isOpen && !answer.isWhole()) {
                isOpen = read(in, answer);
            }
        } catch (IOException reset) {
            return;
        }
    }

    private static boolean read(InputStream in, AnswerBytes answer) throws IOException {
        var buffer = new byte[65_536];
        int length = in.read(buffer);
        answer.add(buffer, Math.max(0, length));
        return length > 0;
    }
}
