package io.entente.common.event;

import static io.entente.common.event.Components.required;

import org.jspecify.annotations.Nullable;

/**
 * Where the evidence stands.
 *
 * @param locator line or page, such as L10 or p. 3
 */
public record SourceRef(
        SourceId sourceId,
        @Nullable String locator,
        @Nullable String quote) {

    public SourceRef {
        required("sourceId", sourceId);
    }
}
