package io.entente.common.event;

import static io.entente.common.event.Components.required;

import org.jspecify.annotations.Nullable;

/** An office or function. */
public record Role(String code, @Nullable LangMap label) {

    public Role {
        required("code", code);
    }
}
