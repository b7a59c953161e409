package io.entente.cli.log.export;

/** The log does not have what was asked for. */
public final class UnusableSelectionException extends RuntimeException {

    private final int partition;

    UnusableSelectionException(int partition, String message) {
        super(message);
        this.partition = partition;
    }

    public int partition() {
        return partition;
    }
}
