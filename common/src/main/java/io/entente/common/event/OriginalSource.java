package io.entente.common.event;

import org.jspecify.annotations.Nullable;

/**
 * The report from which a source was copied or translated: two such sources are not independent.
 *
 * @param locator where the source says so, line or page
 */
public record OriginalSource(
        @Nullable SourceId sourceId,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String locator) {}
