package io.entente.query.http;

/** The client already has the state it asked for; there is nothing to answer. */
final class StateIsKnownException extends RuntimeException {

    StateIsKnownException(String etag) {
        super("the client has " + etag);
    }
}
