package io.entente.common.event;

import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture or recording inside a source.
 *
 * @param mediaId id of the item
 * @param locator where it stands in the source, line or page
 * @param depicts ids of the actors and sites to be seen
 * @param eventId the event that it shows
 */
public record MediaItem(
        String mediaId,
        String kind,
        @Nullable String credit,
        @Nullable String caption,
        @Nullable String locator,
        List<String> depicts,
        @Nullable String eventId) {

    public MediaItem {
        required("mediaId", mediaId);
        required("kind", kind);
        depicts = list("depicts", depicts);
    }
}
