package io.entente.query.readmodel.map;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.Geo;
import io.entente.common.event.LangMap;
import io.entente.query.readmodel.selection.RowSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** Draws what the queries find. */
final class Maps {

    private final RowSource rows;
    private final LabelLanguage language;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    Maps(RowSource rows, LabelLanguage language) {
        this.rows = rows;
        this.language = language;
        writer.setEncodeCRS(false);
    }

    FeatureCollection draw(MapFilter filter) {
        var features = new ArrayList<Feature>();
        if (!filter.happenings().isEmpty()) {
            MapQueries.happenings(rows, filter).forEach(row -> features.add(happening(row)));
        }
        if (filter.layers().contains(Layer.PARTNERSHIPS)) {
            features.addAll(partnerships(filter));
        }
        boolean complete = features.size() <= MapQueries.FEATURES_MAX;
        return FeatureCollection.of(
                complete ? features : List.copyOf(features.subList(0, MapQueries.FEATURES_MAX)), complete);
    }

    private Feature happening(MapEntity row) {
        Geometry point = row.point().map(Lines::point).orElse(null);
        return feature(row, point, row.geoBasis);
    }

    private List<Feature> partnerships(MapFilter filter) {
        List<MapEntity> found = MapQueries.partnerships(rows, filter);
        Set<String> places =
                found.stream().flatMap(row -> Stream.of(row.places)).collect(Collectors.toSet());
        Map<String, Coordinate> points = points(places);
        var features = new ArrayList<Feature>();
        for (MapEntity row : found) {
            List<Coordinate> ends = Arrays.stream(row.places)
                    .map(points::get)
                    .filter(Objects::nonNull)
                    .toList();
            Geometry lines = Lines.between(ends);
            if (filter.shows(lines)) {
                features.add(feature(row, lines, lines == null ? null : "centroid"));
            }
        }
        return features;
    }

    /** Those that come with Entente before those that events tell. */
    private Map<String, Coordinate> points(Set<String> places) {
        var points = new HashMap<String, Coordinate>();
        places.forEach(place -> Points.shipped(place).ifPresent(geo -> points.put(place, coordinate(geo))));
        if (!points.keySet().containsAll(places)) {
            MapQueries.points(rows, places)
                    .forEach(row -> row.point().ifPresent(point -> points.putIfAbsent(row.places[0], point)));
        }
        return points;
    }

    private Feature feature(MapEntity row, @Nullable Geometry geometry, @Nullable String basis) {
        var properties = new Feature.Properties(
                row.type,
                row.layer,
                row.streamId,
                row.name == null ? null : name(row.name),
                row.name,
                row.occurred.date().edtf(),
                row.occurred.shown(language),
                basis,
                List.of(row.places),
                row.parentRetracted,
                row.eventIds,
                row.sources);
        return Feature.of(row.event().idAtSource(), geometry == null ? null : writer.write(geometry), properties);
    }

    private String name(LangMap names) {
        return names.in(language.tag())
                .or(() -> names.in("en"))
                .orElseGet(() -> names.texts().values().iterator().next());
    }

    private static Coordinate coordinate(Geo geo) {
        return new Coordinate(geo.lon(), geo.lat());
    }
}
