package io.entente.common.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlacesTest {

    @Test
    void a_place_is_called_differently_in_every_language() {
        assertThat(Places.load().find("vn-hn"))
                .hasValueSatisfying(hanoi -> assertThat(hanoi.name().texts())
                        .containsEntry("en", "Hanoi")
                        .containsEntry("fr", "Hanoï")
                        .containsEntry("vi", "Hà Nội"));
    }

    @Test
    void a_place_that_is_not_shipped_is_not_known() {
        assertThat(Places.load().find("xx-nowhere")).isEmpty();
    }
}
