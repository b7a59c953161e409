package io.entente.cli.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.service.NotAnOperatorApiException;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * What the service answered.
 *
 * @param json as it came, for programs
 * @param value the same, as far as it is shown to people
 */
public record Answer<T>(JsonNode json, T value) {

    /**
     * @param uri of the service
     * @throws NotAnOperatorApiException when the document is not of the type
     */
    public static <T> Answer<T> of(URI uri, JsonNode json, TypeReference<T> type) {
        try {
            return new Answer<>(json, Json.mapper().readValue(Json.mapper().treeAsTokens(json), type));
        } catch (JsonProcessingException notOurs) {
            throw new NotAnOperatorApiException(uri, json.toString(), notOurs);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree in memory could not be read", impossible);
        }
    }
}
