package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a reader of the description may rely on, wherever in it she looks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiLintTest {

    private static final String PROBLEM = "application/problem+json";

    private static ObjectNode openApi;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = OpenApiLintTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            openApi = (ObjectNode) new YAMLMapper().readTree(file);
        }
    }

    @Test
    void every_operation_says_what_it_is() {
        // Given
        List<String> tags = openApi.path("tags").findValuesAsText("name");

        // Then
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("operationId").asText()).isNotEmpty();
            assertThat(operation.path("summary").asText()).isNotEmpty();
            assertThat(operation.path("description").asText()).isNotEmpty();
            assertThat(operation.path("tags")).hasSize(1);
            assertThat(tags).contains(operation.at("/tags/0").asText());
        });
        assertThat(operations())
                .extracting(operation -> operation.path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_has_its_problems() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("responses").fieldNames()).toIterable().contains("400", "405", "406", "500");
            operation.path("responses").properties().stream()
                    .filter(response -> response.getKey().compareTo("400") >= 0)
                    .forEach(response -> assertThat(resolved(response.getValue())
                                    .path("content")
                                    .fieldNames())
                            .toIterable()
                            .as(response.getKey())
                            .containsExactly(PROBLEM));
        });
    }

    @Test
    void every_body_has_examples_that_keep_its_schema() {
        assertThat(bodies()).isNotEmpty().allSatisfy(body -> assertThat(body.path("examples"))
                .as(body.toString())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(withComponents(body.path("schema")))
                                .validate(resolved(example).path("value")))
                        .isEmpty()));
    }

    @Test
    void an_example_that_breaks_its_schema_is_noticed() {
        // Given
        JsonNode check = openApi.at("/components/examples/Checked/value");
        JsonNode receipt = openApi.at("/components/schemas/Receipt");

        // Then
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(withComponents(receipt))
                        .validate(check))
                .isNotEmpty();
    }

    @Test
    void every_parameter_header_response_and_schema_is_described() {
        assertThat(List.of("parameters", "headers", "responses", "schemas"))
                .allSatisfy(kind -> openApi.path("components")
                        .path(kind)
                        .properties()
                        .forEach(component -> assertThat(
                                        component.getValue().path("description").asText())
                                .as(component.getKey())
                                .isNotEmpty()));
        openApi.at("/components/parameters").forEach(parameter -> assertThat(parameter.has("example"))
                .as(parameter.toString())
                .isTrue());
    }

    @Test
    void every_component_is_used_and_every_reference_leads_somewhere() {
        // Given
        Set<String> references = new HashSet<>(openApi.findValuesAsText("$ref"));
        Set<String> components = new HashSet<>();
        openApi.path("components").properties().forEach(kind -> kind.getValue()
                .fieldNames()
                .forEachRemaining(name -> components.add("#/components/" + kind.getKey() + "/" + name)));

        // Then
        assertThat(references).containsExactlyInAnyOrderElementsOf(components);
    }

    private static List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        openApi.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    /** Of requests and of answers, each with a schema and examples. */
    private static List<JsonNode> bodies() {
        var bodies = new ArrayList<JsonNode>();
        operations().forEach(operation -> {
            operation.at("/requestBody/content").forEach(bodies::add);
            operation
                    .path("responses")
                    .forEach(response -> resolved(response).path("content").forEach(bodies::add));
        });
        return bodies;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? openApi.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode withComponents(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", openApi.get("components"));
        return whole;
    }
}
