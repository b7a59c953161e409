package io.entente.cli.instance;

import java.nio.file.Path;

/** Another command is starting the same instance right now. */
public final class AlreadyStartingException extends RuntimeException {

    private final Path directory;

    AlreadyStartingException(Path directory) {
        super("another \"entente up\" is starting in " + directory + "; wait for it, then see: entente status");
        this.directory = directory;
    }

    public Path directory() {
        return directory;
    }
}
