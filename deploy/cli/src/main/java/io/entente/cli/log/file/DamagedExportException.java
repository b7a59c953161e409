package io.entente.cli.log.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;

/** A line of an export is not as it was written. */
public final class DamagedExportException extends UnusableExportException {

    private final long line;

    DamagedExportException(Path file, long line, String why) {
        super(file, message(file, line, why));
        this.line = line;
    }

    DamagedExportException(Path file, long line, IOException cause) {
        super(file, message(file, line, reason(cause)), cause);
        this.line = line;
    }

    private static String message(Path file, long line, String why) {
        return file + " is damaged at line " + line + ": " + Terminal.printable(why)
                + "; export the log again, or take another copy of the file";
    }

    /** Jackson's message without the place in its source, which is a line of ours. */
    private static String reason(IOException cause) {
        return cause instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : String.valueOf(cause.getMessage());
    }

    /** From 1. */
    public long line() {
        return line;
    }
}
