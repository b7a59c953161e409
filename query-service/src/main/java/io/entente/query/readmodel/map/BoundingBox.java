package io.entente.query.readmodel.map;

import io.entente.query.http.InvalidParameterException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A part of the earth in degrees. One that begins east of where it ends lies across the antimeridian. */
record BoundingBox(double west, double south, double east, double north) {

    /**
     * Null when the parameter is absent.
     *
     * @throws InvalidParameterException when it is no box such as 100.0,0.0,110.5,25.0
     */
    static @Nullable BoundingBox of(@Nullable String bbox) {
        if (bbox == null) {
            return null;
        }
        try {
            double[] degrees =
                    Stream.of(bbox.split(",")).mapToDouble(Double::parseDouble).toArray();
            if (degrees.length == 4 && isLongitude(degrees[0]) && isLongitude(degrees[2]) && areLatitudes(degrees)) {
                return new BoundingBox(degrees[0], degrees[1], degrees[2], degrees[3]);
            }
        } catch (NumberFormatException notANumber) {
            throw refused(notANumber);
        }
        throw refused(null);
    }

    boolean crossesAntimeridian() {
        return west > east;
    }

    boolean meets(Geometry geometry) {
        return crossesAntimeridian()
                ? new BoundingBox(west, south, 180, north).meets(geometry)
                        || new BoundingBox(-180, south, east, north).meets(geometry)
                : geometry.getFactory()
                        .toGeometry(new Envelope(west, east, south, north))
                        .intersects(geometry);
    }

    private static boolean isLongitude(double degrees) {
        return degrees >= -180 && degrees <= 180;
    }

    private static boolean areLatitudes(double[] degrees) {
        return degrees[1] >= -90 && degrees[1] <= degrees[3] && degrees[3] <= 90;
    }

    private static InvalidParameterException refused(@Nullable NumberFormatException cause) {
        String why = "must be west,south,east,north in degrees, such as 100.0,0.0,110.5,25.0";
        return cause == null
                ? new InvalidParameterException("bbox", why)
                : new InvalidParameterException("bbox", why, cause);
    }
}
