package io.entente.cli.audit;

/** The last audit is asked for, and none is kept. */
public final class NoAuditException extends RuntimeException {

    NoAuditException() {
        super("no audit is kept; begin one: entente audit");
    }
}
