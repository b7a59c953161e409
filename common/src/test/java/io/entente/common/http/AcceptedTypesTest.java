package io.entente.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptedTypesTest {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String HTML = "text/html";
    private static final List<String> OFFERED = List.of(JSON, CSV, HTML);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        */*                                           | application/json text/csv text/html
        *                                             | application/json text/csv text/html
        */*;q=0.1                                     | application/json text/csv text/html
        application/*                                 | application/json
        APPLICATION/JSON                              | application/json
        Application/* ; Q=0.5                         | application/json
        application/json;charset=iso-8859-1           | application/json
        text/*                                        | text/csv text/html
        text/*;q=0.5, text/html                       | text/html text/csv
        text/csv;q=0.2, text/*;q=0.8                  | text/html text/csv
        application/*;q=0.5, text/html                | text/html application/json
        application/json;q=0, */*                     | text/csv text/html
        text/csv;a="x, text/html;q=1"                 | text/csv
        text/csv;a="\\", text/html"                    | text/csv
        text/html, image/gif, *; q=.2, */*; q=.2      | text/html application/json text/csv
        garbage, text/csv                             | text/csv
        text/csv;q=x                                  | text/csv
        text/csv;q=.                                  | text/csv
        text/csv;q=2                                  | text/csv
        ,                                             | application/json text/csv text/html
        """)
    void what_a_client_likes_best_comes_first(String header, String ranked) {
        assertThat(AcceptedTypes.of(List.of(header)).ranked(OFFERED)).containsExactly(ranked.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/*",
                "garbage",
                "/",
                "application/",
                "*/json",
                "*/*;q=0",
                "application/json;q=0",
                "\u00ff",
                "text/csv;a=\"",
                "\"text/csv\"",
                "text/csv text/html",
                "text/csv;a"
            })
    void nothing_is_accepted_that_was_not_named(String header) {
        assertThat(AcceptedTypes.of(List.of(header)).ranked(OFFERED)).isEmpty();
        assertThat(AcceptedTypes.of(List.of(header)).header(OFFERED)).isEqualTo("none/none");
    }

    @Test
    void several_headers_are_one() {
        assertThat(AcceptedTypes.of(List.of("text/csv;q=0.1", "text/html")).ranked(OFFERED))
                .containsExactly(HTML, CSV);
        assertThat(AcceptedTypes.of(List.of("")).ranked(OFFERED)).isEqualTo(OFFERED);
    }

    @Test
    void the_choice_can_be_written_as_a_header_of_one_meaning() {
        assertThat(AcceptedTypes.of(List.of("text/*, application/json;q=0.5")).header(OFFERED))
                .isEqualTo("text/csv, text/html;q=0.998, application/json;q=0.997");
    }

    @Test
    void a_header_of_any_length_is_read() {
        assertThat(AcceptedTypes.of(List.of("text/csv;a=\"" + "\\a".repeat(15_000) + "\", text/html"))
                        .ranked(OFFERED))
                .containsExactly(HTML);
    }
}
