package io.entente.query.http;

/** Nothing of that kind has this id in the state that was read. */
public final class NoSuchResourceException extends RuntimeException {

    private final String what;
    private final String id;

    /** @param what the kind, in the singular: "agreement" */
    public NoSuchResourceException(String what, String id) {
        super("there is no " + what + " " + id);
        this.what = what;
        this.id = id;
    }

    public String what() {
        return what;
    }

    public String id() {
        return id;
    }
}
