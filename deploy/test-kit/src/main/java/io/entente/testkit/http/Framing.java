package io.entente.testkit.http;

/** Whether a request is complete HTTP; the rules for its answer depend on it. */
public enum Framing {
    /** One whole HTTP request: it is answered, and a refusal says why. */
    WHOLE,
    /** The client stops sending before the end: the server may answer or close the connection. */
    CUT,
    /** Not HTTP: the server may refuse it with an empty answer. */
    BROKEN
}
