package io.entente.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** One real answer of each operation, recorded from the sample: {@code openapi/examples/<operationId>.json}. */
final class AnswerExamples {

    private static final String JSON = "application/json";

    void addTo(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                addTo(operation, response.getContent().getMediaTypes());
            }
        });
    }

    private static void addTo(Operation operation, Map<String, MediaType> types) {
        types.entrySet().stream()
                .filter(type -> type.getKey().equals(JSON)
                        || (!types.containsKey(JSON) && type.getKey().endsWith("json")))
                .forEach(type -> example(operation.getOperationId())
                        .ifPresent(example -> type.getValue().addExample("sample", example)));
    }

    private static Optional<Example> example(String operationId) {
        return OpenApiFiles.find("examples/" + operationId + ".json").map(AnswerExamples::read);
    }

    private static Example read(Reader file) {
        try (file) {
            JsonNode example = Json.mapper().readTree(file);
            return OASFactory.createExample()
                    .summary("From the sample")
                    .value(Json.mapper().treeToValue(example.path("answer"), Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
