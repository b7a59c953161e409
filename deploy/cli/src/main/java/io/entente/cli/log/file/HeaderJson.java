package io.entente.cli.log.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a record: an object as long as every name occurs once and every value is text or null, else a list.
 */
final class HeaderJson {

    static final String OBJECT = "headers";
    static final String LIST = "headerList";

    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String VALUE_BASE64 = "valueBase64";

    private HeaderJson() {}

    static void write(JsonGenerator json, Headers headers) throws IOException {
        if (fitObject(headers)) {
            json.writeObjectFieldStart(OBJECT);
            for (Header header : headers) {
                json.writeFieldName(header.key());
                writeText(json, header.value());
            }
            json.writeEndObject();
        } else {
            writeList(json, headers);
        }
    }

    private static boolean fitObject(Headers headers) {
        var names = new HashSet<String>();
        for (Header header : headers) {
            if (!names.add(header.key()) || !isTextOrNull(header.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTextOrNull(byte @Nullable [] value) {
        return value == null || Utf8.textOf(value) != null;
    }

    private static void writeText(JsonGenerator json, byte @Nullable [] value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(new String(value, StandardCharsets.UTF_8));
        }
    }

    private static void writeList(JsonGenerator json, Headers headers) throws IOException {
        json.writeArrayFieldStart(LIST);
        for (Header header : headers) {
            json.writeStartObject();
            json.writeStringField(NAME, header.key());
            if (isTextOrNull(header.value())) {
                json.writeFieldName(VALUE);
                writeText(json, header.value());
            } else {
                RecordLine.writeBase64(json, VALUE_BASE64, header.value());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The parser stands at the beginning of the object. */
    static Headers readObject(JsonParser json) throws IOException {
        Tokens.expect(json, JsonToken.START_OBJECT);
        var headers = new RecordHeaders();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            headers.add(new RecordHeader(name, Tokens.textBytes(json)));
        }
        return headers;
    }

    /** The parser stands at the beginning of the list. */
    static Headers readList(JsonParser json) throws IOException {
        Tokens.expect(json, JsonToken.START_ARRAY);
        var headers = new RecordHeaders();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            headers.add(readHeader(json));
        }
        return headers;
    }

    private static Header readHeader(JsonParser json) throws IOException {
        Tokens.expect(json, JsonToken.START_OBJECT);
        String name = null;
        byte[] value = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case NAME -> name = json.getText();
                case VALUE -> value = Tokens.textBytes(json);
                case VALUE_BASE64 -> value = Tokens.base64(json);
                default -> throw Tokens.unexpected(json);
            }
        }
        return new RecordHeader(Objects.requireNonNull(name, "a header without name"), value);
    }
}
