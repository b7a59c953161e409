package io.entente.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestHeadTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=a%7Cb", "//x", "/a;b", "*", "http://other/x", "/x?q=%00", "/x?q=\u00e9"})
    void an_address_that_can_be_read_is_taken(String target) {
        assertThat(RequestHead.wrongIn(target, "localhost:8080")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=a|b", "/x?q=%", "/%zz", "/a b", "/x\\y", "/x?q=\"<>^`{}"})
    void an_address_with_raw_characters_is_told_to_encode_them(String target) {
        assertThat(RequestHead.wrongIn(target, "localhost")).get().asString().contains("percent-encoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1", "[::1]:80", "city.example", "a_b"})
    void a_host_is_taken(String host) {
        assertThat(RequestHead.wrongIn("/", host)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[::1",
                "a b",
                "a/b",
                "a?b",
                "a#b",
                "@",
                "u@h",
                "a:b",
                "a:99999",
                "http://x",
                "%zz",
                "\u00ff"
            })
    void what_is_no_host_is_refused(String host) {
        assertThat(RequestHead.wrongIn("/", host)).get().asString().contains("Host");
    }

    @Test
    void a_request_without_a_host_is_refused() {
        assertThat(RequestHead.wrongIn("/", null)).isPresent();
    }
}
