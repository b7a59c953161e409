package io.entente.cli.log.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlacesTest {

    private final Places.Converter converter = new Places.Converter();

    @Test
    void offsets_are_listed_by_partition() {
        assertThat(converter.convert("3:7, 0:12").offsets()).isEqualTo(Map.of(0, 12L, 3, 7L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0:", ":1", "0:1,", "0:1,0:2", "0:-1", "a:b", "0:1;1:2"})
    void anything_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> converter.convert(text)).hasMessageContaining("as in 0:12,3:7");
    }
}
