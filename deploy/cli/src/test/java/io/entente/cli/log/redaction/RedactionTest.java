package io.entente.cli.log.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name            | {\"name\":\"Anne\",\"n\":1.50} | {\"name\":\"[redacted]\",\"n\":1.50}",
                "/name            | { \"name\" : \"An\\\"ne\\u00e9\" , \"a\": 1 } | { \"name\" : \"[redacted]\" , \"a\": 1 }",
                "/*/name          | [{\"name\":\"é😀\"},{\"name\":\"B\"}] | [{\"name\":\"[redacted]\"},{\"name\":\"[redacted]\"}]",
                "/1               | [\"a\",\"b\",\"c\"] | [\"a\",\"[redacted]\",\"c\"]",
                "/a/*             | {\"a\":{\"x\":12.50,\"y\":true ,\"z\":\"t\"},\"x\":1} | {\"a\":{\"x\":null,\"y\":null ,\"z\":\"[redacted]\"},\"x\":1}",
                "/a               | {\"a\":{\"b\":[1,{}]},\"c\":[ ]} | {\"a\":null,\"c\":[ ]}",
                "/a/0/b           | {\"a\":[{\"b\":-1e5}]} | {\"a\":[{\"b\":null}]}",
                "/a~1b/m~0n       | {\"a/b\":{\"m~n\":\"x\"}} | {\"a/b\":{\"m~n\":\"[redacted]\"}}",
                "/a               | {\"a\":\"1\",\"a\":\"2\"} | {\"a\":\"[redacted]\",\"a\":\"[redacted]\"}",
                "/                | {\"\":\"x\"} | {\"\":\"[redacted]\"}",
                "``               | {\"a\":1} | null",
                "``               | \"text\" | \"[redacted]\"",
            })
    void only_what_a_pointer_names_is_changed_and_every_other_byte_stays(String pointer, String before, String after) {
        assertThat(redact(redaction(pointer), before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name   | {\"other\":{\"name\":\"Anne\"}}",
                "/*/name | {\"name\":\"Anne\"}",
                "/name/* | {\"name\":\"Anne\"}",
                "/01     | [\"a\",\"b\"]",
                "/name   | {\"name\":null}",
                "/name   | no {\"name\":\"Anne\"}",
                "/name   | {\"name\":\"Anne\"",
            })
    void what_does_not_match_is_the_same_array(String pointer, String value) {
        // Given
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Redaction redaction = redaction(pointer);

        // When
        byte[] result = redaction.redacted(bytes);

        // Then
        assertThat(result).isSameAs(bytes);
        assertThat(redaction.changedRecords()).isZero();
    }

    @Test
    void what_was_done_is_counted_per_pointer_and_per_record() {
        // Given
        Redaction redaction = redaction("/people/*", "/people/0", "/nothing");

        // When
        redact(redaction, "{\"people\":[\"A\",\"B\"]}");
        redact(redaction, "{\"people\":[]}");
        redact(redaction, "garbage");

        // Then
        assertThat(redaction.counts()).isEqualTo(Map.of("/people/*", 2L, "/people/0", 1L, "/nothing", 0L));
        assertThat(redaction.changedRecords()).isEqualTo(1);
        assertThat(redaction.notJsonRecords()).isEqualTo(1);
    }

    @Test
    void depth_is_no_hiding_place() {
        // Given
        String deep = "{\"a\":".repeat(5000) + "\"Anne\"" + "}".repeat(5000);

        // When
        String result = redact(redaction("/a".repeat(5000)), deep);

        // Then
        assertThat(result).doesNotContain("Anne").contains("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "/a~", "/a~2b", "#/a"})
    void what_is_no_pointer_is_refused(String pointer) {
        assertThatThrownBy(() -> RedactedPlace.of(pointer)).hasMessageContaining("is no JSON Pointer");
    }

    private static Redaction redaction(String... pointers) {
        return new Redaction(Stream.of(pointers).map(RedactedPlace::of).toList());
    }

    private static String redact(Redaction redaction, String value) {
        return new String(redaction.redacted(value.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
