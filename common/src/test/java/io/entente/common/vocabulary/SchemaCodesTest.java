package io.entente.common.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes that the schemas accept are those that the vocabularies explain. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaCodesTest {

    private static final Vocabularies VOCABULARIES = Vocabularies.load();

    static Set<String> namesOfCodes() throws IOException {
        var names = new TreeSet<String>();
        definitions().fieldNames().forEachRemaining(name -> {
            if (name.endsWith("Code") && !vocabulary(name).isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    @ParameterizedTest
    @MethodSource("namesOfCodes")
    void a_schema_accepts_the_codes_of_its_vocabulary(String name) throws IOException {
        // When
        var accepted = new TreeSet<String>();
        definitions().get(name).findValues("enum").forEach(codes -> codes.forEach(code -> accepted.add(code.asText())));

        // Then
        assertThat(accepted)
                .isEqualTo(new TreeSet<>(VOCABULARIES.get(vocabulary(name)).codes()));
    }

    @Test
    void nearly_every_definition_of_codes_has_a_vocabulary() throws IOException {
        // Given
        var without = new LinkedHashSet<String>();
        definitions().fieldNames().forEachRemaining(name -> {
            if (name.endsWith("Code") && vocabulary(name).isEmpty()) {
                without.add(name);
            }
        });

        // Then
        assertThat(without)
                .containsExactlyInAnyOrder("countryCode", "anniversaryFormCode", "progressStatusCode", "basisCode");
        assertThat(namesOfCodes()).hasSizeGreaterThan(20);
    }

    /** The vocabulary behind a definition, empty when there is none. */
    private static String vocabulary(String definition) {
        String name = definition.equals("fieldCode")
                ? "fields-of-cooperation"
                : definition
                        .replaceFirst("Code$", "")
                        .replaceAll("([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT);
        return VOCABULARIES.all().containsKey(name) ? name : "";
    }

    private static JsonNode definitions() throws IOException {
        try (var in = SchemaCodesTest.class.getResourceAsStream("/io/entente/schema/definitions.v1.json")) {
            return Json.mapper().readTree(in).get("$defs");
        }
    }
}
