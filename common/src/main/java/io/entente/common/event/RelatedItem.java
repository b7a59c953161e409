package io.entente.common.event;

import static io.entente.common.event.Components.required;

import org.jspecify.annotations.Nullable;

/**
 * Another report to which a source points. It does not share the date of the source.
 *
 * @param locator where it stands in the source, line or page
 */
public record RelatedItem(
        String title, @Nullable String url, @Nullable String locator) {

    public RelatedItem {
        required("title", title);
    }
}
