package io.entente.cli.replay;

/** A command is about a rebuild, and there is none. */
public final class NoRebuildException extends RuntimeException {

    NoRebuildException(String what) {
        super(what + "; begin one: entente replay start");
    }
}
