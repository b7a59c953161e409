package io.entente.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.Json;
import io.entente.common.event.Identity;
import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The event log as AsyncAPI 3.0 describes it: the topic, its key, and a message for each event type. */
public final class AsyncApi {

    private static final String CHANNEL = "cooperationEvents";

    /** What does not follow from the contracts. */
    private static final String FRAME = "/META-INF/asyncapi-frame.json";

    private final EventContracts contracts;
    private final ObjectNode document = frame();

    private AsyncApi(EventContracts contracts) {
        this.contracts = contracts;
    }

    public static JsonNode document(EventContracts contracts, String topic, int partitions) {
        return new AsyncApi(contracts).filled(topic, partitions);
    }

    private JsonNode filled(String topic, int partitions) {
        ObjectNode channel = at("/channels/" + CHANNEL).put("address", topic);
        at("/channels/" + CHANNEL + "/bindings/kafka").put("topic", topic).put("partitions", partitions);
        contracts.contracts().forEach(contract -> addMessage(contract, channel));
        at("/components/schemas").setAll(AsyncApiSchemas.of(contracts));
        return document;
    }

    private void addMessage(EventContract contract, ObjectNode channel) {
        String name = AsyncApiSchemas.name(contract);
        at("/components/messages").set(name, message(contract));
        channel.withObject("messages").putObject(name).put("$ref", "#/components/messages/" + name);
    }

    private static ObjectNode message(EventContract contract) {
        ObjectNode message = Json.mapper()
                .createObjectNode()
                .put("name", contract.type())
                .put("title", contract.title())
                .put("description", contract.description())
                .put("contentType", CloudEventCodec.STRUCTURED);
        message.putObject("headers").put("$ref", "#/components/schemas/headers");
        message.set("payload", payload(contract));
        message.putObject("bindings").put("$ref", "#/components/messageBindings/keyed");
        var examples = message.putArray("examples");
        contract.examples().forEach(data -> examples.addObject().set("payload", example(contract, data)));
        return message;
    }

    private static ObjectNode payload(EventContract contract) {
        ObjectNode payload = Json.mapper().createObjectNode().put("schemaFormat", AsyncApiSchemas.FORMAT);
        ObjectNode schema = payload.putObject("schema");
        schema.putArray("allOf").addObject().put("$ref", AsyncApiSchemas.reference("cloudEvent"));
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("const", contract.type());
        properties.putObject("data").put("$ref", AsyncApiSchemas.reference(AsyncApiSchemas.name(contract)));
        return payload;
    }

    private static ObjectNode example(EventContract contract, JsonNode data) {
        String stream = Identity.STREAM_IDS.stream()
                .map(data::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("fr-idf~vn-hn");
        ObjectNode event = Json.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", "example-1")
                .put("source", "urn:entente:example")
                .put("type", contract.type())
                .put("subject", stream)
                .put("partitionkey", stream)
                .put("datacontenttype", "application/json")
                .put("recordedtime", "2026-11-22T03:00:00.250Z");
        event.set("data", data);
        return event;
    }

    private ObjectNode at(String pointer) {
        return document.withObject(pointer);
    }

    private static ObjectNode frame() {
        try (InputStream file = AsyncApi.class.getResourceAsStream(FRAME)) {
            return (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(file, FRAME));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FRAME + " cannot be read", unreadable);
        }
    }
}
