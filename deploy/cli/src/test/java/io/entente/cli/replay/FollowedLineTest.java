package io.entente.cli.replay;

import static io.entente.cli.replay.Documents.rebuild;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.operator.FollowedLine;
import io.entente.cli.terminal.Terminal;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowedLineTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void where_nothing_can_be_overwritten_a_line_comes_at_each_turn_and_every_five_seconds() throws IOException {
        // Given
        FollowedLine line = line(false);

        // When
        for (int second = 1; second <= 12; second++) {
            nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
            RebuildText.follow(line, catchingUp(100 - second, second >= 8));
        }

        // Then
        assertThat(err.toString().lines())
                .containsExactly(
                        "rebuild 7: catching-up, gap 99 events",
                        "rebuild 7: catching-up, gap 94 events",
                        "rebuild 7: catching-up, gap 92 events, paused");
    }

    @Test
    void a_terminal_shows_one_line_that_is_gone_at_the_end() throws IOException {
        // Given
        FollowedLine line = line(true);

        // When
        RebuildText.follow(line, catchingUp(2, false));
        RebuildText.follow(line, catchingUp(1, false));
        line.close();

        // Then
        assertThat(err.toString())
                .isEqualTo("\r\u001b[Krebuild 7: catching-up, gap 2 events"
                        + "\r\u001b[Krebuild 7: catching-up, gap 1 events"
                        + "\r\u001b[K");
    }

    private FollowedLine line(boolean interactive) {
        var terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), Ansi.OFF, interactive);
        return new FollowedLine(terminal, nanoTime::get);
    }

    private static Rebuild catchingUp(long gap, boolean paused) throws IOException {
        String json =
                rebuild("catching-up").with("gap", gap).with("paused", paused).json();
        return Json.mapper().readValue(json, Rebuild.class);
    }
}
