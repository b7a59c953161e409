package io.entente.common.event;

import static io.entente.common.event.Components.required;

import org.jspecify.annotations.Nullable;

/** An id that somebody else gives to the same actor. */
public record Identifier(
        String scheme, String value, @Nullable IdentifierStatus status) {

    public Identifier {
        required("scheme", scheme);
        required("value", value);
    }
}
