package io.entente.testkit.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;

/** One connection through the proxy, with one thread for each direction. */
final class ProxiedConnection {

    private static final int PIECE_BYTES_MAX = 16_384;

    private final PostgresProxy network;
    private final Socket client;
    private final Socket server;
    private final PostgresMessages messages = new PostgresMessages();
    private volatile boolean isAnswerLost;
    private volatile boolean isForgotten;

    ProxiedConnection(PostgresProxy network, Socket client, Socket server) throws IOException {
        this.network = network;
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    /** Returns when the connection has ended. */
    void passRequests() {
        try {
            InputStream from = client.getInputStream();
            OutputStream to = server.getOutputStream();
            byte[] piece = new byte[PIECE_BYTES_MAX];
            for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
                network.travel();
                if (isForgotten) {
                    continue;
                }
                if (messages.commitsWithin(piece, length) && isCutNow()) {
                    break;
                }
                to.write(piece, 0, length);
            }
        } catch (IOException ended) {
            // Either end may close at any time.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    private boolean isCutNow() {
        CommitCut where = network.cutFor(messages.application());
        isAnswerLost = where == CommitCut.BEFORE_THE_CLIENT_HEARS;
        return where == CommitCut.BEFORE_THE_SERVER_HEARS;
    }

    void passAnswers() {
        try {
            InputStream from = server.getInputStream();
            OutputStream to = client.getOutputStream();
            byte[] piece = new byte[PIECE_BYTES_MAX];
            for (int length = from.read(piece); length >= 0 && !isAnswerLost; length = from.read(piece)) {
                network.travel();
                to.write(piece, 0, length);
            }
        } catch (IOException ended) {
            // Either end may close at any time.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!isForgotten) {
            cut();
        }
    }

    /** Closes the server's side without telling the client. */
    void forget() {
        isForgotten = true;
        close(server);
    }

    void cut() {
        close(client);
        close(server);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
