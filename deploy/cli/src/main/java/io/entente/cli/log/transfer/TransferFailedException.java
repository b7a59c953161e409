package io.entente.cli.log.transfer;

/** The log was not exported, imported or copied, or not to the end; the message says why and what to do. */
public abstract class TransferFailedException extends RuntimeException {

    protected TransferFailedException(String message) {
        super(message);
    }

    protected TransferFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
