package io.entente.cli.log.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file of an export cannot be opened or read. */
public final class UnreadableExportException extends UnusableExportException {

    UnreadableExportException(Path file, IOException cause) {
        super(file, "the file " + file + " cannot be read: " + cause, cause);
    }
}
