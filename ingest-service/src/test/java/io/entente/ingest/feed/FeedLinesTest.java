package io.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.ingest.feed.FeedLine.End;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedLinesTest {

    private static final int BYTES_MAX = 20_000;

    @Test
    void lines_have_numbers_and_say_how_they_end() {
        assertThat(lines("a\n\nb"))
                .extracting(FeedLinesTest::text, FeedLine::number, FeedLine::end)
                .containsExactly(
                        tuple("a", 1L, End.LINE_FEED), tuple("", 2L, End.LINE_FEED), tuple("b", 3L, End.END_OF_INPUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a\n", "a\nb\n"})
    void nothing_follows_the_last_line_feed(String input) {
        assertThat(lines(input)).extracting(FeedLine::end).doesNotContain(End.END_OF_INPUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16_383, 16_384, 16_385, BYTES_MAX})
    void a_line_may_be_larger_than_what_is_read_at_once(int size) {
        // Given
        String line = "x".repeat(size);

        // Then
        assertThat(lines(line + "\n" + line + "\n"))
                .extracting(FeedLinesTest::text)
                .containsExactly(line, line);
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_the_next_is_read() {
        assertThat(lines("x".repeat(BYTES_MAX + 1) + "\nb\n" + "y".repeat(3 * BYTES_MAX)))
                .extracting(FeedLinesTest::text, FeedLine::isTooLong, FeedLine::end)
                .containsExactly(
                        tuple("", true, End.LINE_FEED),
                        tuple("b", false, End.LINE_FEED),
                        tuple("", true, End.END_OF_INPUT));
    }

    @Test
    void an_input_that_breaks_off_ends_with_a_line_that_is_cut_off() {
        // Given
        var input = new SequenceInputStream(bytes("a\n{\"half"), broken());

        // Then
        assertThat(lines(() -> input))
                .extracting(FeedLine::number, FeedLine::end)
                .containsExactly(tuple(1L, End.LINE_FEED), tuple(2L, End.CUT_OFF));
    }

    @Test
    void an_input_that_cannot_be_opened_is_one_line_that_is_cut_off() {
        assertThat(lines(() -> {
                    throw new EOFException("no header");
                }))
                .extracting(FeedLine::end)
                .containsExactly(End.CUT_OFF);
    }

    private static List<FeedLine> lines(String input) {
        return lines(() -> bytes(input));
    }

    private static List<FeedLine> lines(FeedInput input) {
        var reader = new FeedLines(input, BYTES_MAX, new Patience(Duration.ofDays(1), Duration.ofDays(1), 0));
        var lines = new ArrayList<FeedLine>();
        for (FeedLine line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static String text(FeedLine line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream broken() {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("the connection is gone");
            }
        };
    }
}
