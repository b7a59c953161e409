package io.entente.localstack;

/** Somebody else listens on the port. */
public final class PortTakenException extends RuntimeException {

    private final int port;

    private PortTakenException(String process, int port) {
        super(process + " cannot listen on " + Loopback.ADDRESS + ":" + port
                + ", because another process does; choose another port or stop that process");
        this.port = port;
    }

    public static void throwIfTaken(String process, int port) {
        if (!Loopback.isFree(port)) {
            throw new PortTakenException(process, port);
        }
    }

    public int port() {
        return port;
    }
}
