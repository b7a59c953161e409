package io.entente.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Dương Đức Tuấn, duong duc tuan",
        "Valérie PÉCRESSE, valerie pecresse",
        "Île-de-France, ile de france",
        "Thành ủy Hà Nội, thanh uy ha noi",
        "Conseil régional d’Île–de—France, conseil regional d ile de france",
        "Œuvre, oeuvre",
        "Æther, aether",
        "Łódź, lodz",
        "Malmø, malmo",
        "Straße, strasse",
        "ẞ, ss",
        "Station d'épuration Seine Aval, station d epuration seine aval",
        "İzmir, izmir"
    })
    void a_name_loses_case_marks_and_joiners(String name, String key) {
        assertThat(NameFolding.fold(name)).isEqualTo(key);
    }

    @Test
    void both_places_of_the_tone_mark_fold_alike() {
        assertThat(NameFolding.fold("hoà")).isEqualTo(NameFolding.fold("hòa")).isEqualTo("hoa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanoi", "ha noi", "Hà Nội", "Hanoï", "HÀ-NỘI"})
    void the_key_without_spaces_is_the_same_for_every_spelling_of_hanoi(String name) {
        assertThat(NameFolding.foldWithoutSpaces(name)).isEqualTo("hanoi");
    }

    @Test
    void composed_and_decomposed_text_fold_alike() {
        String name = "Hoàng Trung Hải";
        assertThat(NameFolding.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(NameFolding.fold(Normalizer.normalize(name, Normalizer.Form.NFC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dương Đức Tuấn", "d'Île-de-France", "ẞ Œ Ø", "ວຽງຈັນ", "  a \u00A0 b  "})
    void folding_twice_changes_nothing(String name) {
        String once = NameFolding.fold(name);
        assertThat(NameFolding.fold(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-'’–", "\u0301"})
    void nothing_but_spaces_and_joiners_folds_to_nothing(String text) {
        assertThat(NameFolding.fold(text)).isEmpty();
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(NameFolding.fold("ISTANBUL")).isEqualTo("istanbul");
        } finally {
            Locale.setDefault(before);
        }
    }
}
