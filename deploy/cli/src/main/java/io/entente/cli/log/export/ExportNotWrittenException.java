package io.entente.cli.log.export;

import io.entente.cli.log.transfer.TransferFailedException;
import java.io.IOException;

/** The output of an export does not take any more, for example because the disk is full. */
public final class ExportNotWrittenException extends TransferFailedException {

    ExportNotWrittenException(String file, IOException cause) {
        super(file + " cannot be written: " + cause + "; an export into a file goes on with --resume", cause);
    }
}
