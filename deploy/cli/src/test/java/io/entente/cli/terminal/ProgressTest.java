package io.entente.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void where_nothing_can_be_overwritten_a_line_comes_every_five_seconds() {
        // Given
        Progress progress = progress(false);

        // When
        for (int second = 1; second <= 14; second++) {
            nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.at(second * 1000L, second);
        }

        // Then
        assertThat(err.toString().lines())
                .containsExactly(
                        "exporting: 5,000 records, 1,000/s, 0:01:35 left",
                        "exporting: 10,000 records, 1,000/s, 0:01:30 left");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_terminal_shows_one_line_that_is_gone_at_the_end() {
        // Given
        Progress progress = progress(true);

        // When
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        progress.at(10, 0);
        progress.close();

        // Then
        assertThat(err.toString()).isEqualTo("\r\u001b[Kexporting: 10 records, 10/s, time left unknown" + "\r\u001b[K");
    }

    private Progress progress(boolean interactive) {
        var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Ansi.OFF, interactive);
        return new Progress(terminal, "exporting", "records", 100, nanoTime::get);
    }
}
