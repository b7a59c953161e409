package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.LabelLanguage;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PresentationTest {

    @Test
    void another_setting_that_answers_show_is_another_presentation() {
        assertThat(List.of(
                        name(Map.of()),
                        name(Map.of("entente.publication.base-url", "https://a.example")),
                        name(Map.of("entente.publication.base-url", "https://b.example")),
                        name(Map.of("entente.calendar.host", "https://a.example")),
                        name(Map.of("entente.iati.reporting-org-ref", "FR-1")),
                        name(Map.of("ENTENTE_IATI_REPORTING_ORG_REF", "FR-2"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_no_answer_shows_does_not_matter() {
        assertThat(name(Map.of("entente.projector.instance-id", "two", "quarkus.http.port", "8081")))
                .isEqualTo(name(Map.of()));
    }

    @Test
    void other_code_is_another_version(@TempDir Path directory) throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("labels.properties"), "kind=Kind");
        String before = CodeVersion.name(List.of(directory));

        // When
        Files.writeString(file, "kind=Sort");
        String changed = CodeVersion.name(List.of(directory));
        Files.move(file, directory.resolve("names.properties"));
        String renamed = CodeVersion.name(List.of(directory));

        // Then
        assertThat(List.of(before, changed, renamed)).doesNotHaveDuplicates();
    }

    @Test
    void the_code_of_this_service_has_one_version() {
        // Given
        List<Class<?>> code = List.of(ETags.class, LabelLanguage.class);

        // Then
        assertThat(CodeVersion.of(code)).isEqualTo(CodeVersion.of(code)).matches("[A-Za-z0-9_-]{43}");
    }

    private static String name(Map<String, String> settings) {
        return new Presentation(
                        new SmallRyeConfigBuilder().withDefaultValues(settings).build())
                .name();
    }
}
