package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.entente.common.codec.EventRegistry;
import io.entente.common.problem.ProblemType;
import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import io.entente.ingest.Events;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Set<String> ALL = Set.of("200", "400", "405", "406", "500");
    private static final Set<String> TAKING_IN =
            Set.of("200", "201", "400", "405", "406", "409", "413", "415", "422", "500", "503", "504");

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
    void every_status_that_an_operation_can_answer_with_is_described() {
        // Given
        Map<Class<?>, Set<String>> statuses = Map.of(
                EventsResource.class, union(TAKING_IN, Set.of("207")),
                FeedResource.class, TAKING_IN,
                BareDataResource.class, union(TAKING_IN, Set.of("404")),
                ReceiptsResource.class, union(ALL, Set.of("404", "503")),
                EventTypesResource.class, union(ALL, Set.of("304")),
                AsyncApiResource.class, union(ALL, Set.of("304")),
                ProblemsResource.class, union(ALL, Set.of("304")));

        // Then
        RESOURCES.forEach(resource -> Stream.of(resource.getDeclaredMethods())
                .flatMap(method -> operations(resource, method).stream())
                .forEach(operation ->
                        assertThat(described(operation)).as(operation).containsAll(statuses.get(resource))));
    }

    @Test
    void describes_no_problem_of_posting_without_an_exception_that_leads_to_it() {
        // Given
        Set<String> answered = ProblemsTest.exceptions()
                .map(exception -> ((ProblemType) exception.get()[1]).uri())
                .collect(Collectors.toSet());
        Set<String> ofTheFramework =
                Set.of("/problems/method-not-allowed", "/problems/not-acceptable", "/problems/unsupported-media-type");

        // When
        List<String> shown = openApi.path("components").path("responses").findValuesAsText("type").stream()
                .filter(type -> type.startsWith("/problems/"))
                .toList();

        // Then
        assertThat(shown).isNotEmpty().allMatch(type -> answered.contains(type) || ofTheFramework.contains(type));
        assertThat(shown).containsAll(answered);
    }

    @Test
    void every_line_of_the_example_of_a_feed_keeps_its_schema() {
        // Given
        List<String> lines = openApi.at("/components/examples/FeedResults/value")
                .asText()
                .lines()
                .toList();

        // Then
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.subList(0, lines.size() - 1)).allSatisfy(line -> keeps("FeedLine", line));
        keeps("FeedEnd", lines.get(lines.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({"DuplicateReceipt, Receipt", "Checked, Check"})
    void a_receipt_and_a_check_are_both_what_posting_is_answered_with(String example, String schema) {
        // Given
        String answer = openApi.at("/components/examples/" + example + "/value").toString();

        // Then
        keeps(schema, answer);
        keeps("ReceiptOrCheck", answer);
    }

    private static void keeps(String schema, String line) {
        ObjectNode whole = openApi.at("/components/schemas/" + schema).deepCopy();
        whole.set("components", openApi.get("components"));
        // No member that the schema does not know: it would be one that was renamed.
        whole.put("unevaluatedProperties", false);
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(whole)
                        .validate(Events.read(line)))
                .as(line)
                .isEmpty();
    }

    private static Set<String> described(String operation) {
        var statuses = new TreeSet<String>();
        openApi.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> operation.equals(method.getKey() + " " + withoutNames(path.getKey())))
                .forEach(method ->
                        method.getValue().path("responses").fieldNames().forEachRemaining(statuses::add)));
        return statuses;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
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
                EventContracts.of(EventRegistry.current()).find(eventName, "v1").orElseThrow();
        byte[] body = openApi.at("/components/examples/" + example + "/value")
                .toString()
                .getBytes(StandardCharsets.UTF_8);

        // When
        var event = new BareData(streamId, contract, new IdempotencyKey("example-1"), "urn:x").document(body);

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
