package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GzipBodyTest {

    private static final String FIRST = "{\"place\": \"Hà Nội\"}\n";
    private static final String SECOND = "{\"place\": \"Île-de-France\"}\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 26, 10_000})
    void members_follow_each_other_however_the_bytes_arrive(int chunkBytes) throws IOException {
        assertThat(decoded(arriving(joined(Gzip.of(FIRST), Gzip.of(""), Gzip.of(SECOND)), chunkBytes)))
                .isEqualTo(FIRST + SECOND);
    }

    @Test
    void a_body_that_ends_anywhere_but_after_a_member_is_cut_off() {
        // Given
        byte[] first = Gzip.of(FIRST);
        byte[] both = joined(first, Gzip.of(SECOND));

        // Then
        for (int length = 0; length < both.length; length++) {
            byte[] cut = Arrays.copyOf(both, length);
            if (length != first.length) {
                assertThatExceptionOfType(EOFException.class)
                        .as("%d of %d bytes", length, both.length)
                        .isThrownBy(() -> decoded(arriving(cut, 5)));
            }
        }
    }

    @Test
    void what_follows_a_member_and_is_none_is_not_passed_over() {
        assertThatExceptionOfType(ZipException.class)
                .isThrownBy(() -> decoded(arriving(joined(Gzip.of(FIRST), new byte[] {'x'}), 10_000)));
    }

    @Test
    void a_damaged_body_is_noticed() {
        // Given
        byte[] damaged = Gzip.of(FIRST);
        damaged[damaged.length - 5] ^= 1;

        // Then
        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> decoded(arriving(damaged, 10_000)));
    }

    @Test
    void what_was_flushed_is_there_before_the_next_is_sent() throws IOException {
        // Given
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded, true)) {
            gzip.write(FIRST.getBytes(StandardCharsets.UTF_8));
            gzip.flush();
            byte[] flushed = coded.toByteArray();

            // When
            byte[] plain = new byte[10_000];
            int length = new GzipBody(arriving(flushed, 10_000)).read(plain);

            // Then
            assertThat(new String(plain, 0, length, StandardCharsets.UTF_8)).isEqualTo(FIRST);
        }
    }

    @Test
    void optional_parts_of_the_header_are_passed_over() throws IOException {
        // Given
        byte[] plain = Gzip.of(FIRST);
        byte[] header = Arrays.copyOf(plain, 10);
        header[3] = 2 | 4 | 8 | 16;
        byte[] options = {2, 0, 'e', 'x', 'n', 'a', 'm', 'e', 0, 'c', 0, 9, 9};

        // Then
        assertThat(decoded(arriving(joined(header, options, Arrays.copyOfRange(plain, 10, plain.length)), 10_000)))
                .isEqualTo(FIRST);
    }

    @Test
    void a_body_that_decompresses_without_measure_is_not_read_to_its_end() {
        // Given
        byte[] bomb = Gzip.of(" ".repeat((int) GzipBody.PLAIN_BYTES_FREE + 100_000));

        // Then
        assertThatExceptionOfType(ZipException.class)
                .isThrownBy(() -> decoded(arriving(bomb, 10_000)))
                .withMessageContaining("200 times");
    }

    @Test
    void a_long_body_that_is_compressed_as_events_are_is_read_to_its_end() throws IOException {
        // Given
        var random = new Random(1);
        var lines = new StringBuilder();
        while (lines.length() < GzipBody.PLAIN_BYTES_FREE + 1_000_000) {
            lines.append(FIRST.repeat(20)).append(random.nextLong()).append('\n');
        }

        // Then
        assertThat(decoded(arriving(Gzip.of(lines.toString()), 10_000))).isEqualTo(lines.toString());
    }

    private static String decoded(InputStream coded) throws IOException {
        try (var body = new GzipBody(coded)) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As a chunked body arrives: so many bytes at once, and nothing known of what will follow. */
    private static InputStream arriving(byte[] coded, int chunkBytes) {
        return new ByteArrayInputStream(coded) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, chunkBytes));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
