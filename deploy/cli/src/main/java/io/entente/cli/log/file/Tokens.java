package io.entente.cli.log.file;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a parser stands at, strictly. */
final class Tokens {

    private Tokens() {}

    static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw unexpected(json);
        }
    }

    static JsonParseException unexpected(JsonParser json) throws IOException {
        return new JsonParseException(
                json, "unexpected " + json.currentToken() + " at " + json.currentName(), json.currentTokenLocation());
    }

    /** The UTF-8 of a string; null for null. */
    static byte @Nullable [] textBytes(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(json, JsonToken.VALUE_STRING);
        return json.getText().getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes behind a string of Base64; null for null. */
    static byte @Nullable [] base64(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(json, JsonToken.VALUE_STRING);
        return json.getBinaryValue();
    }
}
