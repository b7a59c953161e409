package io.entente.testkit.http;

/** How far a request can be told apart from the bytes around it: what is asked of its answer depends on that. */
public enum Framing {
    /** One whole HTTP request: it is answered, and a refusal says why. */
    WHOLE,
    /** The client stops sending before the end: an answer may come, or the connection ends. */
    CUT,
    /** No HTTP: the server may refuse it without a word. */
    BROKEN
}
