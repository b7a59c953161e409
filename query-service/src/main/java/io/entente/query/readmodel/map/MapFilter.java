package io.entente.query.readmodel.map;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Choice;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What of the map is asked for; null for anything.
 *
 * @param year in which it may have happened
 */
record MapFilter(
        Set<Layer> layers,
        @Nullable BoundingBox bbox,
        @Nullable Integer year,
        @Nullable String partnership) {

    private static final int YEAR_MAX = 9999;
    private static final Set<Layer> SHOWN = EnumSet.complementOf(EnumSet.of(Layer.PLACES));

    /** @throws InvalidParameterException when the year is none that a date can have */
    MapFilter {
        if (year != null && (year < 1 || year > YEAR_MAX)) {
            throw new InvalidParameterException("year", "must be from 1 to " + YEAR_MAX);
        }
    }

    /** @throws InvalidParameterException naming all words, when one is none of them */
    static Set<Layer> layers(List<String> words) {
        Set<Layer> chosen = EnumSet.noneOf(Layer.class);
        for (String word : words) {
            chosen.add(Choice.of(Shown.class, "layer", word, Shown.SITES).layer());
        }
        return chosen.isEmpty() ? SHOWN : chosen;
    }

    /** The layers of what happened at one point. */
    List<String> happenings() {
        return layers.stream()
                .filter(layer -> layer != Layer.PARTNERSHIPS)
                .map(Layer::word)
                .toList();
    }

    /** What has no geometry is in no box. */
    boolean shows(@Nullable Geometry geometry) {
        return bbox == null || (geometry != null && bbox.meets(geometry));
    }

    @Nullable
    LocalDate firstDay() {
        return year == null ? null : LocalDate.of(year, 1, 1);
    }

    @Nullable
    LocalDate lastDay() {
        return year == null ? null : LocalDate.of(year, 12, 31);
    }

    private enum Shown {
        SITES,
        MEETINGS,
        PARTNERSHIPS;

        Layer layer() {
            return Layer.valueOf(name());
        }
    }
}
