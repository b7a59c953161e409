package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.ingest.intake.RequestTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostedBodyTest {

    private static final int BYTES_MAX = 100;

    @ParameterizedTest
    @EnumSource(ContentCoding.class)
    void a_client_that_hangs_up_or_is_too_slow_has_sent_an_unreadable_body(ContentCoding coding) {
        assertThatExceptionOfType(UnreadableBodyException.class)
                .isThrownBy(() -> PostedBody.read(broken(), coding, BYTES_MAX));
    }

    @Test
    void the_limit_holds_before_and_after_decompression() {
        // Given
        PostedBody coded = read(Gzip.of("x".repeat(BYTES_MAX + 1)), ContentCoding.GZIP);

        // Then
        assertThatExceptionOfType(RequestTooLargeException.class).isThrownBy(coded::decode);
        assertThatExceptionOfType(RequestTooLargeException.class)
                .isThrownBy(() -> read(new byte[BYTES_MAX + 1], ContentCoding.GZIP));
        assertThat(read(new byte[BYTES_MAX], ContentCoding.IDENTITY).decode()).hasSize(BYTES_MAX);
        assertThat(read(Gzip.of("x".repeat(BYTES_MAX)), ContentCoding.GZIP).decode())
                .hasSize(BYTES_MAX);
    }

    @Test
    void what_is_not_coded_as_it_says_is_unreadable() {
        // Given
        PostedBody plain = read("{}".getBytes(StandardCharsets.UTF_8), ContentCoding.GZIP);

        // Then
        assertThatExceptionOfType(UnreadableBodyException.class).isThrownBy(plain::decode);
    }

    private static PostedBody read(byte[] sent, ContentCoding coding) {
        return PostedBody.read(new ByteArrayInputStream(sent), coding, BYTES_MAX);
    }

    private static InputStream broken() {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public byte[] readNBytes(int length) throws IOException {
                throw new IOException("Read timed out");
            }
        };
    }
}
