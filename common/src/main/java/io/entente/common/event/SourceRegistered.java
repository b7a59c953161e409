package io.entente.common.event;

import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document from which events are taken received an id.
 *
 * @param file name of the file that was read
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 * @param mediaType media type of its bytes
 * @param language language it is written in, BCP 47
 */
public record SourceRegistered(
        SourceId sourceId,
        String kind,
        @Nullable String file,
        @Nullable String url,
        @Nullable String sha256,
        @Nullable String mediaType,
        @Nullable String language,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable FuzzyDate published,
        @Nullable String byline,
        List<OriginalSource> derivedFrom,
        List<MediaItem> media,
        List<RelatedItem> relatedItems,
        @Nullable String note)
        implements ReferenceEvent {

    public SourceRegistered {
        required("sourceId", sourceId);
        required("kind", kind);
        derivedFrom = list("derivedFrom", derivedFrom);
        media = list("media", media);
        relatedItems = list("relatedItems", relatedItems);
    }

    @Override
    public String streamId() {
        return sourceId.value();
    }
}
