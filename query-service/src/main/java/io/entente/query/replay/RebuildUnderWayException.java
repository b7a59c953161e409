package io.entente.query.replay;

/** There is a rebuild already, and one at a time is enough for the machine and for whoever looks at it. */
public final class RebuildUnderWayException extends RuntimeException {

    RebuildUnderWayException() {
        super("a rebuild is under way: let it end, promote it or cancel it first");
    }
}
