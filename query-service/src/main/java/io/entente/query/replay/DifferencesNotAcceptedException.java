package io.entente.query.replay;

/** A generation with other rows than the serving one is promoted only by somebody who says why that is right. */
public final class DifferencesNotAcceptedException extends RuntimeException {

    DifferencesNotAcceptedException(long rebuild, long tables) {
        super("rebuild " + rebuild + " gives other rows than the serving generation in " + tables
                + " tables: look at its verification, and accept the differences with a reason if they are meant");
    }
}
