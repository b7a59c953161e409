package io.entente.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines that are refused before Kafka is asked anything. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogToolOptionsTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log export | Missing required parameter: 'FILE'",
                "log export - --resume | need a file",
                "log export - --json | need a file",
                "log export f --resume --from 0:1 | --resume takes the range",
                "log export f --resume --stream s | --resume takes the range",
                "log export f --resume --partition 0 | --resume takes the range",
                "log export f --from 1 | is no list of partition:offset",
                "log export f --from 0:1 --from-time 2026-01-01T00:00:00Z | mutually exclusive",
                "log export f --to 0:1 --to-time 2026-01-01T00:00:00Z | mutually exclusive",
                "log export f --to-time yesterday | --to-time",
                "log import | Missing required parameter: 'FILE'",
                "log import nothing.ndjson | cannot be read",
                "log import - | cannot be read",
                "log copy | --to-topic",
                "log copy --to-topic t | --partitions",
                "log copy --to-topic t --partitions 0 | at least 1",
                "log copy --to-topic t --partitions 2 --redact name | is no JSON Pointer",
            })
    void a_command_line_that_cannot_be_used_is_told_so(String command, String message) {
        // When
        CommandRun run = CommandRun.in(root, command.split(" "));

        // Then
        assertThat(run.err()).contains(message);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }
}
