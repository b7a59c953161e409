package io.entente.query.http;

/** As many clients as may already follow the changes on this instance. */
public final class TooManyFollowersException extends RuntimeException {

    public TooManyFollowersException(int followersMax) {
        super(followersMax + " clients already follow the changes on this instance, more are refused");
    }
}
