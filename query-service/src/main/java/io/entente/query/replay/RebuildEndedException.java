package io.entente.query.replay;

/** What has ended can neither be paused nor cancelled. */
public final class RebuildEndedException extends RuntimeException {

    RebuildEndedException(Rebuild rebuild) {
        super("rebuild " + rebuild.id() + " has ended: it is " + rebuild.state().code());
    }
}
