package io.entente.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.entente.common.codec.EventRegistry;
import io.entente.common.schema.EventContracts;
import io.entente.ingest.Configs;
import io.entente.ingest.publishing.LogConfig;
import io.entente.localstack.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsyncApiGoldenFilesTest {

    private static final Path COMMITTED = Checkout.root().resolve("deploy/docs/asyncapi.json");

    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final LogConfig log = Configs.read(LogConfig.class, Map.of());
    private final JsonNode document =
            AsyncApi.document(EventContracts.of(EventRegistry.current()), log.topic(), log.partitions());

    @Test
    void the_committed_document_is_the_one_that_is_served() throws IOException {
        // Given
        String served = PRETTY.writeValueAsString(document) + "\n";
        if (Boolean.getBoolean("entente.asyncapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        // Then
        assertThat(Files.readString(COMMITTED))
                .as(
                        "%s differs from what the contracts say; to write it anew, add -Dentente.asyncapi.write=true",
                        COMMITTED)
                .isEqualTo(served);
    }

    @Test
    void it_keeps_the_schema_of_async_api() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V7)
                            .getSchema(schema)
                            .validate(document))
                    .isEmpty();
        }
    }

    @Test
    void every_example_keeps_the_schema_of_its_message() {
        document.at("/components/messages").properties().forEach(message -> assertThat(
                        message.getValue().path("examples"))
                .as(message.getKey())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(withComponents(message.getValue().at("/payload/schema")))
                                .validate(example.path("payload")))
                        .isEmpty()));
    }

    @Test
    void an_example_of_another_type_does_not() {
        // Given
        JsonNode meeting = document.at("/components/messages/MeetingHeld.v1/examples/0/payload");
        JsonNode visit = document.at("/components/messages/VisitConducted.v1/payload/schema");

        // Then
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(withComponents(visit))
                        .validate(meeting))
                .isNotEmpty();
    }

    @Test
    void every_event_type_is_a_message_of_the_channel() {
        // Given
        var types = new TreeSet<String>();
        document.at("/channels/cooperationEvents/messages")
                .forEach(message ->
                        types.add(document.at(message.path("$ref").asText().substring(1))
                                .path("name")
                                .asText()));

        // Then
        assertThat(types).isEqualTo(EventRegistry.current().types());
    }

    private JsonNode withComponents(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return whole;
    }
}
