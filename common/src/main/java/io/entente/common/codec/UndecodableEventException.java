package io.entente.common.codec;

import org.jspecify.annotations.Nullable;

/** Data of a known type do not have the shape of that type. Mend the place that the reason names. */
public final class UndecodableEventException extends RuntimeException {

    private final String type;
    private final String pointer;
    private final String reason;

    UndecodableEventException(String type, String pointer, String reason, @Nullable Throwable cause) {
        super("data of " + type + " cannot be read at '" + pointer + "': " + reason, cause);
        this.type = type;
        this.pointer = pointer;
        this.reason = reason;
    }

    public String type() {
        return type;
    }

    /** JSON Pointer to the place inside the data; empty for the whole. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong there. */
    public String reason() {
        return reason;
    }
}
