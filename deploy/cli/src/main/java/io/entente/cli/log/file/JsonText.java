package io.entente.cli.log.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JSON by its tokens, without the bounds of the services: what lies in the log has been taken already, and nothing here keeps
 * more than one record.
 */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            // Names come from outside: the JVM need not keep them, and many alike are no attack. (Not to look them up
            // at all
            // would make Jackson read characters, which have no byte offsets.)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            // Else it would write UTF-16 surrogates one by one, which is no UTF-8.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private JsonText() {}

    /** Its locations are offsets in the array. */
    public static JsonParser parser(byte[] json) throws IOException {
        return FACTORY.createParser(json);
    }

    /** Leaves open what was not closed, so that the caller may add to it. */
    static JsonGenerator generator(OutputStream output) throws IOException {
        return FACTORY.createGenerator(output);
    }

    /** Whether the bytes are one JSON value in UTF-8, with nothing but white space around it. */
    public static boolean isJson(byte[] bytes) {
        // Jackson would guess UTF-16 and UTF-32 from zeros.
        return bytes.length > 0 && !has(bytes, 0, 0) && Utf8.textOf(bytes) != null && parses(bytes);
    }

    /** Whether the bytes can stand in a line as they are: a JSON object without line ends and without space around it. */
    static boolean isOneLineObject(byte[] bytes) {
        return bytes.length > 1
                && bytes[0] == '{'
                && bytes[bytes.length - 1] == '}'
                && !has(bytes, '\n', '\r')
                && isJson(bytes);
    }

    private static boolean has(byte[] bytes, int one, int other) {
        for (byte each : bytes) {
            if (each == one || each == other) {
                return true;
            }
        }
        return false;
    }

    private static boolean parses(byte[] bytes) {
        try (JsonParser parser = parser(bytes)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (IOException noJson) {
            return false;
        }
    }
}
