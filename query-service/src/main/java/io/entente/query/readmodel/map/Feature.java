package io.entente.query.readmodel.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.entente.common.event.LangMap;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing on the map, as RFC 7946 wants it.
 *
 * @param type always {@code Feature}
 * @param id of the event, then @ and its source: ids are unique per source only
 * @param geometry in longitude and latitude; null when nobody knows where it was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Feature(
        String type,
        String id,

        @Schema(type = SchemaType.OBJECT, description = "A geometry of RFC 7946") @JsonRawValue @Nullable
        String geometry,

        Properties properties) {

    static Feature of(String id, @Nullable String geometry, Properties properties) {
        return new Feature("Feature", id, geometry, properties);
    }

    /**
     * What is known of it.
     *
     * @param kind type of the event
     * @param layer sites, meetings or partnerships
     * @param name in the language of the reader, else in another; null when nobody named it
     * @param names in every language
     * @param edtf when it happened; since when, of a partnership
     * @param occurred the same, with its bounds and in words
     * @param geoBasis how the point is known; null without one
     * @param places ids: where it was, or of the parties of a partnership
     * @param parentRetracted whether the event during which it happened was taken back
     */
    public record Properties(
            String kind,
            String layer,
            String partnershipId,
            @Nullable String name,
            @Nullable LangMap names,
            String edtf,
            ShownDate occurred,
            @Nullable String geoBasis,
            List<String> places,
            boolean parentRetracted,
            List<EventKey> eventIds,
            List<SourceRef> sources) {}
}
