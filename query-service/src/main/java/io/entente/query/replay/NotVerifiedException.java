package io.entente.query.replay;

/** What is not proved is not promoted. */
public final class NotVerifiedException extends RuntimeException {

    NotVerifiedException(Rebuild rebuild) {
        super("rebuild " + rebuild.id() + " is " + rebuild.state().code()
                + ": that can be done to one that is verified");
    }
}
