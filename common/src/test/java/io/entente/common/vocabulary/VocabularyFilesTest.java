package io.entente.common.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabularyFilesTest {

    static Stream<Vocabulary> vocabularies() {
        return Vocabularies.load().all().values().stream();
    }

    @Test
    void every_file_of_the_folder_is_loaded_under_its_own_name_and_version() throws Exception {
        // Given
        List<String> files = files().map(Path::getFileName).map(Path::toString).toList();

        // When
        Stream<String> loaded = vocabularies().map(each -> each.name() + ".v" + each.version() + ".json");

        // Then
        assertThat(loaded).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void every_file_is_nfc_so_that_labels_compare_equal() throws Exception {
        // When
        Stream<Path> files = files();

        // Then
        assertThat(files)
                .allSatisfy(file -> assertThat(Normalizer.isNormalized(Files.readString(file), Normalizer.Form.NFC))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void no_code_is_listed_twice_and_all_are_kebab_case(Vocabulary vocabulary) {
        // When
        List<String> codes = vocabulary.codes();

        // Then
        assertThat(codes).isNotEmpty().doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
        assertThat(codes).noneMatch(Vocabulary::isPrivate);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void every_concept_is_named_in_three_languages_and_no_name_means_two_things(Vocabulary vocabulary) {
        // When
        List<Concept> concepts = vocabulary.concepts();

        // Then
        assertThat(concepts).allSatisfy(concept -> {
            assertThat(concept.prefLabel()).containsOnlyKeys("en", "fr", "vi");
            assertThat(concept.prefLabel().values()).allMatch(label -> label.equals(label.strip()) && !label.isEmpty());
            assertThat(concept.altLabel().keySet()).isSubsetOf("en", "fr", "vi");
        });
        assertThat(List.of("en", "fr", "vi")).allSatisfy(language -> assertThat(concepts)
                .extracting(concept -> concept.label(language))
                .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void a_broader_concept_is_in_the_list_and_never_leads_back_to_the_narrower_one(Vocabulary vocabulary) {
        // When
        List<Concept> narrower = vocabulary.concepts().stream()
                .filter(concept -> concept.broader() != null)
                .toList();

        // Then
        assertThat(narrower).allSatisfy(concept -> assertThat(
                        Stream.iterate(concept, Objects::nonNull, each -> broader(vocabulary, each))
                                .limit(vocabulary.concepts().size() + 1L))
                .doesNotHaveDuplicates());
    }

    @Test
    void every_field_of_cooperation_says_how_well_its_sectors_fit() {
        // When
        Vocabulary fields = Vocabularies.load().get("fields-of-cooperation");

        // Then
        assertThat(fields.concepts()).allSatisfy(field -> {
            assertThat(field.match()).isNotNull();
            assertThat(field.crs().isEmpty()).isEqualTo(field.match() == Match.NONE);
            assertThat(field.crs()).allMatch(code -> code.matches("\\d{5}"));
            assertThat(field.sdg()).allMatch(target -> target.matches("\\d{1,2}\\.(\\d{1,2}|[a-d])"));
        });
    }

    private static Concept broader(Vocabulary vocabulary, Concept concept) {
        return concept.broader() == null
                ? null
                : vocabulary.find(concept.broader()).orElseThrow();
    }

    private static Stream<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(
                        Objects.requireNonNull(Vocabularies.class.getResource("/io/entente/vocabulary/index.json"))
                                .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("index.json")).toList().stream();
        }
    }
}
