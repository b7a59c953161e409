package io.entente.query.readmodel.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinesTest {

    private static final Coordinate EAST = new Coordinate(170, 10);
    private static final Coordinate WEST = new Coordinate(-170, 20);

    @Test
    void two_points_are_joined_by_a_line() throws ParseException {
        assertThat(lines(new Coordinate(2, 48), new Coordinate(105, 21)))
                .isEqualTo(geometry("LINESTRING (2 48, 105 21)"));
    }

    @Test
    void a_line_over_the_antimeridian_is_cut_there() throws ParseException {
        assertThat(lines(EAST, WEST)).isEqualTo(geometry("MULTILINESTRING ((170 10, 180 15), (-180 15, -170 20))"));
        assertThat(lines(WEST, EAST)).isEqualTo(geometry("MULTILINESTRING ((-170 20, -180 15), (180 15, 170 10))"));
    }

    @Test
    void three_parties_are_joined_each_with_each() {
        assertThat(lines(new Coordinate(0, 0), new Coordinate(1, 0), new Coordinate(0, 1)))
                .hasFieldOrPropertyWithValue("numGeometries", 3);
    }

    @Test
    void one_point_makes_no_line() {
        assertThat(lines(EAST)).isNull();
    }

    // As an object: a geometry is comparable with any object, which no assertion takes without a warning.
    private static @Nullable Object lines(Coordinate... points) {
        return Lines.between(List.of(points));
    }

    private static Geometry geometry(String text) throws ParseException {
        return new WKTReader().read(text);
    }
}
