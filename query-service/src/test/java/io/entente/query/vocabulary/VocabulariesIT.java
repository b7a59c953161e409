package io.entente.query.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.QueryOnStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabulariesIT {

    @ParameterizedTest
    @CsvSource({"en, clean water supply", "fr, approvisionnement en eau potable", "vi, cung cấp nước sạch"})
    void a_code_has_its_name_in_the_language_of_the_reader(String language, String label) {
        // When
        var field = given().header("Accept-Language", language)
                .get("/vocabularies/fields-of-cooperation")
                .jsonPath();

        // Then
        assertThat(field.getString("concepts.find { it.code == 'clean-water-supply' }.label"))
                .isEqualTo(label);
    }

    @Test
    void every_vocabulary_of_the_list_is_there() {
        // When
        List<String> names = given().get("/vocabularies").jsonPath().getList("items.name");

        // Then
        assertThat(names).contains("fields-of-cooperation", "instrument-type").allSatisfy(name -> assertThat(
                        given().get("/vocabularies/" + name).statusCode())
                .isEqualTo(200));
        assertThat(given().get("/vocabularies/none").statusCode()).isEqualTo(404);
    }
}
