package io.entente.cli.instance;

/** The instance was stopped while it was starting; there is nothing more to say. */
public final class StartInterruptedException extends RuntimeException {

    StartInterruptedException() {
        super("stopped while starting");
    }
}
