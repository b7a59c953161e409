package io.entente.query.http;

/** The cursor stands in a generation that no longer serves; the order of its rows may have been another. */
public final class CursorExpiredException extends RuntimeException {

    CursorExpiredException(int generation, int serving) {
        super("the cursor belongs to generation " + generation + ", generation " + serving + " serves now");
    }
}
