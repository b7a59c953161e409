package io.entente.query.consistency;

/** As many requests as may already wait for the read models. Nothing older is shown instead: ask again. */
public final class TooManyWaitersException extends RuntimeException {

    TooManyWaitersException(int waitersMax) {
        super(waitersMax + " requests already wait for the read models, more are refused");
    }
}
