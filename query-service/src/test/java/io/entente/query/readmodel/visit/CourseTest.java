package io.entente.query.readmodel.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.http.InvalidParameterException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CourseTest {

    @Test
    void either_end_may_be_left_open() {
        assertThat(Course.parse("vn-hn/fr")).isEqualTo(new Course("vn-hn", "fr"));
        assertThat(Course.parse("vn-hn/")).isEqualTo(new Course("vn-hn", null));
        assertThat(Course.parse("/fr")).isEqualTo(new Course(null, "fr"));
        assertThat(Course.parse(null)).isEqualTo(Course.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "vn-hn", "vn/fr/de", "VN/FR"})
    void anything_else_is_refused(String direction) {
        assertThatThrownBy(() -> Course.parse(direction))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("direction");
    }
}
