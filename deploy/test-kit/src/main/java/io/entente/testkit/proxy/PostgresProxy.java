package io.entente.testkit.proxy;

import io.entente.localstack.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A network between clients and one PostgreSQL that can be slow, fall silent, forget connections or cut them inside a COMMIT. */
public final class PostgresProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable ArmedCut> armed = new AtomicReference<>();
    private volatile Duration latency = Duration.ZERO;
    private volatile CountDownLatch passage = new CountDownLatch(0);

    private PostgresProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** A cut that waits for the next COMMIT of an application. */
    private record ArmedCut(String application, CommitCut where, CompletableFuture<CommitCut> done) {}

    /** Listens on a free port of 127.0.0.1 and passes everything on to another one. */
    public static PostgresProxy to(int port) {
        try {
            var listening = new ServerSocket(Loopback.freePort(), 50, InetAddress.getLoopbackAddress());
            var proxy = new PostgresProxy(listening, port);
            start("proxy-accept", proxy::accept);
            return proxy;
        } catch (IOException taken) {
            throw new UncheckedIOException("the proxy cannot listen", taken);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Each piece that is sent arrives so much later. */
    public void delay(Duration by) {
        latency = by;
    }

    /** Nothing arrives in either direction, new connections included, and nobody is told; until {@link #pass()}. */
    public void hold() {
        passage = new CountDownLatch(1);
    }

    /** What was held arrives now. */
    public void pass() {
        passage.countDown();
    }

    /** The server's ends of all connections are closed, and the clients are never told. New connections are not touched. */
    public void forgetConnections() {
        connections.forEach(ProxiedConnection::forget);
    }

    /**
     * Cuts the next connection of the application that commits. Only one at a time is awaited.
     *
     * @return done when it is cut
     */
    public CompletableFuture<CommitCut> cutNextCommit(String application, CommitCut where) {
        var cut = new ArmedCut(application, where, new CompletableFuture<>());
        armed.set(cut);
        return cut.done;
    }

    /** No connection is cut any more. */
    public void cutNothing() {
        armed.set(null);
    }

    /** Where the connection that commits now is to be cut; null for nowhere. */
    @Nullable
    CommitCut cutFor(String application) {
        ArmedCut cut = armed.get();
        if (cut == null || !cut.application.equals(application) || !armed.compareAndSet(cut, null)) {
            return null;
        }
        cut.done.complete(cut.where);
        return cut.where;
    }

    /** Returns when what was sent may arrive. */
    void travel() throws InterruptedException {
        passage.await();
        TimeUnit.NANOSECONDS.sleep(latency.toNanos());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                start("proxy-connection", () -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            passage.await();
            var connection = new ProxiedConnection(this, client, new Socket(InetAddress.getLoopbackAddress(), target));
            connections.add(connection);
            start("proxy-answers", connection::passAnswers);
            connection.passRequests();
            connections.remove(connection);
        } catch (IOException refused) {
            ProxiedConnection.close(client);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        pass();
        try {
            listening.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
        connections.forEach(ProxiedConnection::cut);
    }
}
