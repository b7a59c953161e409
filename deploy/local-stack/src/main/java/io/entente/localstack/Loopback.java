package io.entente.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** The only address the stack listens on. */
public final class Loopback {

    public static final String ADDRESS = "127.0.0.1";

    /** Below the ports that systems hand to outgoing connections: there, a client that retries can connect to itself and keep the port. */
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 31_999;
    private static final int ATTEMPTS_MAX = 1_000;

    private Loopback() {}

    /**
     * A port that nobody listened on just now. Nothing reserves it.
     *
     * @throws IllegalStateException when none was found
     */
    public static int freePort() {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
