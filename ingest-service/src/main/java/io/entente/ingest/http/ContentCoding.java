package io.entente.ingest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * How a body is compressed.
 *
 * <p>Bodies are decompressed here, as they are read, and not by the HTTP server: that one decompresses whatever has
 * arrived, which lets a few kilobytes claim as many megabytes.
 */
enum ContentCoding {
    IDENTITY,
    GZIP;

    /** As {@code Accept-Encoding} lists them. */
    static final String ACCEPTED = "gzip, identity";

    /** @throws UnsupportedContentCodingException when the body is coded otherwise, or more than once */
    static ContentCoding of(MultivaluedMap<String, String> headers) {
        List<String> declared = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (declared == null || declared.isEmpty()) {
            return IDENTITY;
        }
        String coding = String.join(", ", declared).strip();
        return switch (coding.toLowerCase(Locale.ROOT)) {
            case "identity", "" -> IDENTITY;
            case "gzip", "x-gzip" -> GZIP;
            default -> throw new UnsupportedContentCodingException(coding);
        };
    }

    /**
     * The bytes as they were before they were coded. Reads the first of them, so it may block. Closing them frees the
     * decoder and leaves the body alone.
     *
     * @throws IOException when they cannot be read or are not coded so
     */
    InputStream decode(InputStream body) throws IOException {
        return this == GZIP
                ? new GzipBody(body)
                : new FilterInputStream(body) {
                    @Override
                    public void close() {
                        // The framework would wait for the rest of the body.
                    }
                };
    }
}
