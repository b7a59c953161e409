package io.entente.cli.instance;

import java.util.Optional;

/** A port that an instance needs is taken by a process that is not its own. */
public final class PortInUseException extends RuntimeException {

    private final int port;

    PortInUseException(String program, int port, Optional<ProcessHandle> owner) {
        super("port " + port + ", which " + program + " needs, is taken"
                + owner.map(process -> " by " + PortOwner.described(process)).orElse("")
                + "; stop that process or choose another port: --" + program + "-port=<number>");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
