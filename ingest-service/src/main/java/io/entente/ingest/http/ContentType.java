package io.entente.ingest.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The declared media type of a body; null when none was declared. */
record ContentType(@Nullable MediaType type) {

    static ContentType of(HttpHeaders headers) {
        return new ContentType(headers.getMediaType());
    }

    /** @throws NotSupportedException when another encoding than UTF-8 is declared */
    void requireUtf8() {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new NotSupportedException();
        }
    }

    /** JSON that is the data of an event, not an event in another of the CloudEvents formats. */
    boolean isPlainJson() {
        if (type == null || !type.getType().equalsIgnoreCase("application")) {
            return false;
        }
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return !subtype.startsWith("cloudevents") && (subtype.equals("json") || subtype.endsWith("+json"));
    }

    @Nullable
    String text() {
        return type == null ? null : type.toString();
    }
}
