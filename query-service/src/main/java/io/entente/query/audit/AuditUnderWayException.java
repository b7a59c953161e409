package io.entente.query.audit;

/** There is an audit already: each reads the whole log, so there is one at a time. */
public final class AuditUnderWayException extends RuntimeException {

    AuditUnderWayException() {
        super("an audit is under way: let it end first");
    }
}
