package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.common.util.MultivaluedTreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListQueryTest {

    @Test
    void the_part_of_a_list_does_not_matter() {
        // Given
        long whole = hash("/agreements", Map.of("status", List.of("in-force")));

        // When
        long part = hash(
                "/agreements", Map.of("status", List.of("in-force"), "limit", List.of("7"), "after", List.of("x")));

        // Then
        assertThat(part).isEqualTo(whole);
    }

    @Test
    void path_and_filters_do() {
        // Given
        long inForce = hash("/agreements", Map.of("status", List.of("in-force")));

        // Then
        assertThat(List.of(
                        inForce,
                        hash("/meetings", Map.of("status", List.of("in-force"))),
                        hash("/agreements", Map.of("status", List.of("ended"))),
                        hash("/agreements", Map.of("state", List.of("in-force"))),
                        hash("/agreements", Map.of("status", List.of("in-force", "ended"))),
                        hash("/agreements", Map.of())))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_value_cannot_pass_for_another_parameter() {
        // Given
        long one = hash("/", Map.of("a", List.of("1\n1b2")));

        // When
        long two = hash("/", Map.of("a", List.of("1"), "b", List.of("2")));

        // Then
        assertThat(two).isNotEqualTo(one);
    }

    @Test
    void the_next_page_keeps_the_filters() {
        // Given
        URI page = URI.create("http://127.0.0.1:8080/meetings?topic=n%C6%B0%E1%BB%9Bc&after=old&limit=7");

        // When
        String next = ListQuery.next(page, "new-_1");

        // Then
        assertThat(next).startsWith("/meetings?").contains("topic=n%C6%B0%E1%BB%9Bc", "limit=7", "after=new-_1");
        assertThat(next).doesNotContain("old");
    }

    private static long hash(String path, Map<String, List<String>> parameters) {
        var sent = new MultivaluedTreeMap<String, String>();
        parameters.forEach((name, values) -> values.forEach(value -> sent.add(name, value)));
        return ListQuery.of(path, sent).hash();
    }
}
