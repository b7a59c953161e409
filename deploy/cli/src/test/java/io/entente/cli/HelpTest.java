package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HelpTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "status",
                "down",
                "post",
                "log",
                "log tail",
                "log export",
                "log import",
                "log copy",
                "parked",
                "parked list",
                "parked show",
                "parked preview",
                "parked apply",
                "parked discard",
                "replay",
                "replay start",
                "replay status",
                "replay list",
                "replay pause",
                "replay resume",
                "replay cancel",
                "replay verify",
                "replay differences",
                "replay generations",
                "replay promote",
                "replay rollback",
                "replay keep",
                "replay retire",
                "replay refold",
                "replay history",
                "audit"
            })
    void every_command_explains_itself_with_examples(String command) {
        // Given
        String[] arguments = (command + " --help").trim().split(" ");

        // When
        CommandRun run = CommandRun.in(root, arguments);

        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: entente", "Examples:", "  entente " + command);
    }

    @Test
    void the_version_is_that_of_the_build() {
        // When
        CommandRun run = CommandRun.in(root, "--version");

        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("entente \\d[^$]*\\RJava (?s:.*)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log",
                "post",
                "status more",
                "replay",
                "replay promote",
                "replay promote one",
                "parked",
                "parked show",
                "parked list --limit 0",
                "parked show 0-1 --raw --json"
            })
    void a_command_line_that_cannot_be_used_is_answered_with_2_and_the_usage(String command) {
        // Given
        String[] arguments = command.isEmpty() ? new String[0] : command.split(" ");

        // When
        CommandRun run = CommandRun.in(root, arguments);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("Usage: entente");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upp", "up --detached"})
    void a_slip_is_answered_with_what_may_have_been_meant(String command) {
        // When
        CommandRun run = CommandRun.in(root, command.split(" "));

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).containsAnyOf("Did you mean: entente up", "Possible solutions: --detach");
    }
}
