package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.entente.common.problem.ProblemType;
import io.entente.ingest.contract.TestRules;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiTest {

    private static final List<Class<?>> RESOURCES =
            List.of(EventsResource.class, EventTypesResource.class, ProblemsResource.class);

    private static JsonNode openApi;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            openApi = new YAMLMapper().readTree(file);
        }
    }

    @Test
    void describes_every_operation_and_no_other() {
        // Given
        var described = new TreeSet<String>();
        openApi.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method + " " + path.getKey())));

        // When
        var served = new TreeSet<String>();
        RESOURCES.forEach(resource -> Stream.of(resource.getDeclaredMethods())
                .forEach(method -> served.addAll(operations(resource, method))));

        // Then
        assertThat(described).isEqualTo(served);
    }

    @Test
    void shows_every_problem_as_it_is_answered() {
        // Given
        List<JsonNode> examples = new ArrayList<>();
        openApi.path("components").path("responses").forEach(response -> response.at(
                        "/content/application~1problem+json/examples")
                .forEach(example -> examples.add(example.path("value"))));

        // Then
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            ProblemType type = type(example.path("type").asText());
            assertThat(example.path("status").asInt()).isEqualTo(type.status());
            assertThat(example.path("title").asText()).isEqualTo(type.title());
            assertThat(example.path("detail").asText()).isEqualTo(type.wayOut());
        });
    }

    @Test
    void shows_every_problem_that_posting_can_have() {
        // When
        JsonNode responses = openApi.at("/paths/~1events/post/responses");

        // Then
        assertThat(responses.fieldNames())
                .toIterable()
                .contains("200", "201", "207", "400", "405", "406", "409", "413", "415", "422", "500", "503", "504");
    }

    @Test
    void the_example_event_keeps_its_contract() {
        // Given
        JsonNode event = openApi.at("/components/examples/Meeting/value");

        // Then
        assertThat(TestRules.current().faults(event, Instant.parse("2026-11-22T03:00:00Z")))
                .isEmpty();
    }

    private static List<String> operations(Class<?> resource, Method method) {
        String path = resource.getAnnotation(Path.class).value()
                + (method.isAnnotationPresent(Path.class)
                        ? method.getAnnotation(Path.class).value()
                        : "");
        if (method.isAnnotationPresent(POST.class)) {
            return List.of("post " + path);
        }
        return method.isAnnotationPresent(GET.class) ? List.of("get " + path) : List.of();
    }

    private static ProblemType type(String uri) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.uri().equals(uri))
                .findFirst()
                .orElseThrow();
    }
}
