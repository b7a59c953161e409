package io.entente.common.event;

/** An event or value lacks a component without which it says nothing. Give it, under the name in the message. */
public final class MissingComponentException extends RuntimeException {

    private final String component;

    MissingComponentException(String component) {
        super(component + " is missing");
        this.component = component;
    }

    /** The name of the component on the wire; an element of a list with its index, such as {@code parties[1]}. */
    public String component() {
        return component;
    }
}
