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

    /** A cut of the next connection of the application that commits. */
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

    /** Delays everything that is sent by this time. */
    public void delay(Duration by) {
        latency = by;
    }

    /** Holds everything in both directions, new connections included, until {@link #pass()}. No side gets an error. */
    public void hold() {
        passage = new CountDownLatch(1);
    }

    /** Delivers what was held. */
    public void pass() {
        passage.countDown();
    }

    /** Closes the server's side of all connections without telling the clients. New connections work. */
    public void forgetConnections() {
        connections.forEach(ProxiedConnection::forget);
    }

    /**
     * Cuts the next connection of the application that commits. Only one cut can be pending.
     *
     * @return completes when the connection is cut
     */
    public CompletableFuture<CommitCut> cutNextCommit(String application, CommitCut where) {
        var cut = new ArmedCut(application, where, new CompletableFuture<>());
        armed.set(cut);
        return cut.done;
    }

    /** Removes a pending cut. */
    public void cutNothing() {
        armed.set(null);
    }

    /** Where to cut the connection that is committing; null if not at all. */
    @Nullable
    CommitCut cutFor(String application) {
        ArmedCut cut = armed.get();
        if (cut == null || !cut.application.equals(application) || !armed.compareAndSet(cut, null)) {
            return null;
        }
        cut.done.complete(cut.where);
        return cut.where;
    }

    /** Returns when the bytes may be passed on. */
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
