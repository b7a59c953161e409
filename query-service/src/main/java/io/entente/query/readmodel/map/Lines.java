package io.entente.query.readmodel.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Lines between points, the short way round the earth. */
final class Lines {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Lines() {}

    /** From every point to every other, cut at the antimeridian as RFC 7946 asks for; null for fewer than two points. */
    static @Nullable Geometry between(List<Coordinate> points) {
        var lines = new ArrayList<LineString>();
        for (int from = 0; from < points.size(); from++) {
            for (int to = from + 1; to < points.size(); to++) {
                lines.addAll(line(points.get(from), points.get(to)));
            }
        }
        if (lines.isEmpty()) {
            return null;
        }
        return lines.size() == 1 ? lines.get(0) : GEOMETRIES.createMultiLineString(lines.toArray(LineString[]::new));
    }

    static Geometry point(Coordinate where) {
        return GEOMETRIES.createPoint(where);
    }

    private static List<LineString> line(Coordinate from, Coordinate to) {
        if (Math.abs(from.x - to.x) <= 180) {
            return List.of(straight(from, to));
        }
        double edge = from.x > 0 ? 180 : -180;
        double unrolled = to.x + 2 * edge;
        double crossing = from.y + (to.y - from.y) * (edge - from.x) / (unrolled - from.x);
        return List.of(straight(from, new Coordinate(edge, crossing)), straight(new Coordinate(-edge, crossing), to));
    }

    private static LineString straight(Coordinate from, Coordinate to) {
        return GEOMETRIES.createLineString(new Coordinate[] {from, to});
    }
}
