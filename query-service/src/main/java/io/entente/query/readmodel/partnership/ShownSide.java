package io.entente.query.readmodel.partnership;

import io.entente.common.event.Place;
import io.entente.common.place.Places;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One side of a partnership as readers get it.
 *
 * @param actorId the authority; null as long as only the name of the stream tells who cooperates
 * @param wikidata item of the place; null where nobody has looked it up
 */
public record ShownSide(
        @Nullable String actorId, String placeId, @Nullable String wikidata) {

    static ShownSide of(Side side, Places places) {
        Optional<Place> place = places.find(side.placeId());
        return new ShownSide(
                side.actorId(), side.placeId(), place.map(Place::wikidata).orElse(null));
    }
}
