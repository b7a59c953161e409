package io.entente.query.audit;

/** The generation has no checkpoints yet, so it does not claim anything that could be audited. */
public final class NotAuditableException extends RuntimeException {

    NotAuditableException(int generation) {
        super("generation " + generation + " is still loaded or folded: audit it once it follows the log");
    }
}
