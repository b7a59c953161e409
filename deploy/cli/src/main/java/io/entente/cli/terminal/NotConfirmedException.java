package io.entente.cli.terminal;

/** Whoever was asked did not say yes. */
public final class NotConfirmedException extends RuntimeException {

    NotConfirmedException() {
        super("not confirmed; nothing has changed");
    }
}
