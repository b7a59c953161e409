package io.entente.query.readmodel.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.http.InvalidParameterException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundingBoxTest {

    @Test
    void a_box_may_lie_across_the_antimeridian() {
        // Given
        var box = new BoundingBox(170, -10, -170, 10);

        // Then
        assertThat(box.meets(Lines.point(new Coordinate(175, 0)))).isTrue();
        assertThat(box.meets(Lines.point(new Coordinate(-175, 0)))).isTrue();
        assertThat(box.meets(Lines.point(new Coordinate(0, 0)))).isFalse();
    }

    @Test
    void no_box_is_none() {
        assertThat(BoundingBox.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "NaN,0,1,1", "0,10,1,0", "-181,0,0,1", "0,0,1,91"})
    void what_is_no_box_is_refused(String bbox) {
        assertThatThrownBy(() -> BoundingBox.of(bbox)).isInstanceOf(InvalidParameterException.class);
    }
}
