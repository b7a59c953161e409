package io.entente.query.audit;

/** No audit of this number is kept. */
public final class NoSuchAuditException extends RuntimeException {

    NoSuchAuditException(long id) {
        super("there is no audit " + id + "; the last " + Audits.KEPT + " are kept");
    }
}
