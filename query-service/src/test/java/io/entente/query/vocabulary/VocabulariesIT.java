package io.entente.query.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.QueryOnStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {"/vocabularies", "/vocabularies/fields-of-cooperation", "/quality/rules", "/quality/rules.csv"})
    void what_comes_with_the_build_need_not_be_sent_twice(String path) {
        // Given
        String etag = given().get(path).header("ETag");

        // When
        Response again = given().header("If-None-Match", etag).get(path);
        Response other = given().header("If-None-Match", "\"other\"").get(path);

        // Then
        assertThat(etag).startsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.asString()).isNotEmpty();
        assertThat(other.header("ETag")).isEqualTo(etag);
    }

    @Test
    void another_language_is_another_answer() {
        assertThat(given().get("/vocabularies/fields-of-cooperation?lang=fr").header("ETag"))
                .isNotEqualTo(given().get("/vocabularies/fields-of-cooperation?lang=vi")
                        .header("ETag"));
        assertThat(given().get("/vocabularies/none").header("ETag")).isNull();
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
