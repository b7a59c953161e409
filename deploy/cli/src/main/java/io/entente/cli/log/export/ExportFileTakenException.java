package io.entente.cli.log.export;

import io.entente.cli.log.transfer.TransferFailedException;
import java.nio.file.Path;

/** The file of an export is there already, or another command is writing it. Nothing is overwritten. */
public final class ExportFileTakenException extends TransferFailedException {

    private final Path file;

    ExportFileTakenException(Path file, String why) {
        super(file + " " + why);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
