package io.entente.cli.log.export;

import io.entente.cli.log.transfer.TransferFailedException;
import java.nio.file.Path;

/** There is no part of an export to go on with. */
public final class NothingToResumeException extends TransferFailedException {

    private final Path file;

    NothingToResumeException(Path file) {
        super("there is no " + file + " to go on with; export without --resume");
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
