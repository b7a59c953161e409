package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentCodingTest {

    @ParameterizedTest
    @CsvSource({"gzip, GZIP", "x-gzip, GZIP", "GZip, GZIP", "identity, IDENTITY", "'', IDENTITY"})
    void gzip_and_nothing_are_understood(String header, ContentCoding coding) {
        assertThat(ContentCoding.of(headers(header))).isEqualTo(coding);
    }

    @Test
    void without_a_header_nothing_was_done() {
        assertThat(ContentCoding.of(new MultivaluedHashMap<>())).isEqualTo(ContentCoding.IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip"})
    void everything_else_is_refused(String header) {
        assertThatExceptionOfType(UnsupportedContentCodingException.class)
                .isThrownBy(() -> ContentCoding.of(headers(header)))
                .satisfies(unsupported -> assertThat(unsupported.coding()).isEqualTo(header));
    }

    @Test
    void what_was_coded_is_decoded() throws IOException {
        // Given
        var coded = new ByteArrayInputStream(Gzip.of("Île-de-France"));

        // When
        byte[] decoded = ContentCoding.GZIP.decode(coded).readAllBytes();

        // Then
        assertThat(decoded).isEqualTo("Île-de-France".getBytes(StandardCharsets.UTF_8));
    }

    private static MultivaluedMap<String, String> headers(String contentEncoding) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle("Content-Encoding", contentEncoding);
        return headers;
    }
}
