package io.entente.query.projector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.entente.common.codec.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a record as a parked event keeps them: names and values in turn, in their order, byte for byte.
 *
 * <p>Rows from before that have them as JSON only, which has one value for each name, as a text.
 */
final class StoredHeaders {

    /** What {@link #read} needs of a row. */
    static final String COLUMNS = "record_headers, headers::text as headers_as_json";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private StoredHeaders() {}

    static byte[][] namesAndValues(Headers headers) {
        var stored = new ArrayList<byte @Nullable []>();
        for (Header header : headers) {
            stored.add(header.key().getBytes(StandardCharsets.UTF_8));
            stored.add(header.value());
        }
        return stored.toArray(new byte[0][]);
    }

    static Headers read(ResultSet row) throws SQLException {
        Array stored = row.getArray("record_headers");
        return stored == null
                ? fromJson(row.getString("headers_as_json"))
                : fromNamesAndValues((byte[][]) stored.getArray());
    }

    private static Headers fromNamesAndValues(byte[][] stored) {
        var headers = new RecordHeaders();
        for (int i = 0; i < stored.length; i += 2) {
            headers.add(new String(stored[i], StandardCharsets.UTF_8), stored[i + 1]);
        }
        return headers;
    }

    private static Headers fromJson(String json) {
        var headers = new RecordHeaders();
        try {
            Json.mapper()
                    .readValue(json, TEXTS)
                    .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers were stored that are no map of texts: " + json, impossible);
        }
        return headers;
    }
}
