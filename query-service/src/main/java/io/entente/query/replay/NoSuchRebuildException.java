package io.entente.query.replay;

/** No rebuild has this number. */
public final class NoSuchRebuildException extends RuntimeException {

    NoSuchRebuildException(long id) {
        super("there is no rebuild " + id);
    }
}
