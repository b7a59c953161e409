package io.entente.cli.log.file;

import java.nio.file.Path;

/** An export ends without its trailer: it was cut, or is still being written. */
public final class IncompleteExportException extends UnusableExportException {

    private final long records;

    IncompleteExportException(Path file, long records) {
        super(
                file,
                file + " is not complete: it ends after " + records
                        + " whole records without a trailer; finish it with log export --resume,"
                        + " or take what is there with --incomplete");
        this.records = records;
    }

    public long records() {
        return records;
    }
}
