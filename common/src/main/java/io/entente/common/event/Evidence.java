package io.entente.common.event;

import static io.entente.common.event.Components.required;

import org.jspecify.annotations.Nullable;

/**
 * What an amendment or a follow-up rests on.
 *
 * @param locator line or page
 */
public record Evidence(
        String kind,
        @Nullable String url,
        @Nullable SourceId sourceId,
        @Nullable String locator,
        @Nullable String note) {

    public Evidence {
        required("kind", kind);
    }
}
