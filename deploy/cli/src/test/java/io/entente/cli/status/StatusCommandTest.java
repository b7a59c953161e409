package io.entente.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatusCommandTest {

    @TempDir
    private Path root;

    @Test
    void where_nothing_is_up_the_status_says_how_to_start() {
        // When
        CommandRun run = CommandRun.in(root, "status");

        // Then
        assertThat(run.out()).contains("Nothing is up here", "entente up");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_ALL_UP);
    }

    @Test
    void programs_read_the_status_as_json() {
        // When
        CommandRun run = CommandRun.in(root, "status", "--json");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines("{\"allUp\":false,\"processes\":[]}");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_ALL_UP);
    }

    @Test
    void stopping_what_is_not_up_is_no_failure() {
        // When
        CommandRun run = CommandRun.in(root, "down");

        // Then
        assertThat(run.out()).contains("Nothing is up here");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }
}
