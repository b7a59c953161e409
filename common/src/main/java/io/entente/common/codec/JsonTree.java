package io.entente.common.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Reads well-formed JSON whole, so that {@link Recordable} can tell the place of what cannot be recorded. The parser alone
 * fails over some of it, and would say of the whole document that it is no JSON.
 */
final class JsonTree {

    /** Stands for a number whose exponent is beyond an int; is not recordable either. */
    private static final BigDecimal BEYOND = new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE);

    private JsonTree() {}

    /** A missing node when there is nothing. */
    static JsonNode read(byte[] json) throws IOException {
        try {
            return read(Json.mapper().createParser(json));
        } catch (JsonProcessingException failure) {
            if (!Utf8.isValid(json)) {
                throw failure;
            }
            return readText(json, failure);
        }
    }

    static JsonNode read(String json) throws IOException {
        return read(Json.mapper().createParser(json));
    }

    /** Of bytes, the parser takes no escaped surrogate in the name of a member, not even a pair of them. */
    private static JsonNode readText(byte[] json, JsonProcessingException failure) throws IOException {
        try {
            return read(new String(json, StandardCharsets.UTF_8));
        } catch (JsonProcessingException again) {
            // The first one tells the place in bytes.
            failure.addSuppressed(again);
            throw failure;
        }
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        try (var numbers = new AnyNumber(parser)) {
            return numbers.nextToken() == null
                    ? MissingNode.getInstance()
                    : Json.mapper().readValue(numbers, JsonNode.class);
        }
    }

    /** Takes numbers that a {@link BigDecimal} cannot hold. */
    private static final class AnyNumber extends JsonParserDelegate {

        AnyNumber(JsonParser parser) {
            super(parser);
        }

        @Override
        public BigDecimal getDecimalValue() throws IOException {
            try {
                return super.getDecimalValue();
            } catch (NumberFormatException beyond) {
                return BEYOND;
            }
        }
    }
}
