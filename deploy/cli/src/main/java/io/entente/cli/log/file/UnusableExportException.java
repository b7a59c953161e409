package io.entente.cli.log.file;

import java.nio.file.Path;

/** A file of an export cannot be used. */
public abstract class UnusableExportException extends RuntimeException {

    private final Path file;

    UnusableExportException(Path file, String message, Throwable cause) {
        super(message, cause);
        this.file = file;
    }

    UnusableExportException(Path file, String message) {
        super(message);
        this.file = file;
    }

    public final Path file() {
        return file;
    }
}
