package io.entente.query.replay;

/** Another generation has the name, and is not retired. */
public final class NameTakenException extends RuntimeException {

    NameTakenException(String name, int generation) {
        super("generation " + generation + " is called " + name + " already: choose another name, or retire it");
    }
}
