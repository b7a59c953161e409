package io.entente.cli.post;

import java.io.IOException;

/** The file that was named cannot be read. */
public final class UnreadableFileException extends RuntimeException {

    private final String file;

    UnreadableFileException(String file, IOException cause) {
        super("the file " + file + " cannot be read: " + cause, cause);
        this.file = file;
    }

    public String file() {
        return file;
    }
}
