package io.entente.common.codec;

/** No record stands for a stored type. Upgrade the reader, or correct the type before posting. */
public final class UnknownEventTypeException extends RuntimeException {

    private final String type;

    UnknownEventTypeException(String type) {
        super("no event type is called '" + type + "'");
        this.type = type;
    }

    public String type() {
        return type;
    }
}
