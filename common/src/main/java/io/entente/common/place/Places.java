package io.entente.common.place;

import io.entente.common.codec.Json;
import io.entente.common.event.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The places that are shipped: what they are called and, where somebody has looked it up, where they are. Immutable. */
public final class Places {

    private static final String FILE = "/io/entente/place/places.v1.json";

    private final Map<String, Place> byId;

    private Places(List<Place> places) {
        this.byId = places.stream()
                .collect(Collectors.toUnmodifiableMap(place -> place.placeId().value(), Function.identity()));
    }

    public static Places load() {
        try (InputStream bytes = Objects.requireNonNull(Places.class.getResourceAsStream(FILE), FILE)) {
            return new Places(Json.mapper().readValue(bytes, Content.class).places());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the places " + FILE, unreadable);
        }
    }

    /** Empty for a place that is not shipped; events may name any. */
    public Optional<Place> find(String placeId) {
        return Optional.ofNullable(byId.get(placeId));
    }

    private record Content(List<Place> places) {}
}
