package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.entente.common.codec.EventRegistry;
import io.entente.common.problem.ProblemType;
import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import io.entente.ingest.contract.TestRules;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiTest {

    private static final List<Class<?>> RESOURCES = List.of(
            EventsResource.class,
            FeedResource.class,
            BareDataResource.class,
            ReceiptsResource.class,
            EventTypesResource.class,
            AsyncApiResource.class,
            ProblemsResource.class);

    /** Names of the parts of a path are the document's own. */
    private static final Pattern PART = Pattern.compile("\\{[^}]*}");

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
                .forEachRemaining(method -> described.add(method + " " + withoutNames(path.getKey()))));

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

    @ParameterizedTest
    @CsvSource({
        "MeetingHeld, fr-idf~vn-hn, MeetingData",
        "ActorRegistered, org-hanoi-people-committee, ActorData",
        "SourceRegistered, src-001, SourceData"
    })
    void the_examples_of_bare_data_keep_their_contract(String eventName, String streamId, String example) {
        // Given
        EventContract contract =
                EventContracts.of(EventRegistry.current()).newest(eventName).orElseThrow();
        var body = new PostedBody(openApi.at("/components/examples/" + example + "/value")
                .toString()
                .getBytes(StandardCharsets.UTF_8));

        // When
        var event = new BareData(streamId, contract, new IdempotencyKey("example-1"), body).document("urn:x");

        // Then
        assertThat(TestRules.current().faults(event, Instant.parse("2026-11-22T03:00:00Z")))
                .isEmpty();
    }

    private static List<String> operations(Class<?> resource, Method method) {
        String http = method.isAnnotationPresent(POST.class) ? "post " : "get ";
        return method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(GET.class)
                ? paths(resource, method).map(path -> http + withoutNames(path)).toList()
                : List.of();
    }

    private static Stream<String> paths(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
        return resource == BareDataResource.class
                ? Stream.of("partnerships", "actors", "sources")
                        .map(streams -> PART.matcher(path).replaceFirst(streams))
                : Stream.of(path);
    }

    private static String withoutNames(String path) {
        return PART.matcher(path).replaceAll("{}");
    }

    private static ProblemType type(String uri) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.uri().equals(uri))
                .findFirst()
                .orElseThrow();
    }
}
