package io.entente.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessContractTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void options_survive_the_command_line(int brokers) {
        // Given
        ClusterNode last = ClusterNode.cluster(brokers).get(brokers - 1);
        var options = new ProcessOptions(Path.of("/data of/kafka"), 19092, true, last);

        // When
        ProcessOptions parsed = ProcessOptions.parse(options.arguments().toArray(String[]::new));

        // Then
        assertThat(parsed).isEqualTo(options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--port 1", "--directory /data", "--port", "--directory /data --port 1 --fast"})
    void a_command_line_that_cannot_be_used_is_answered_with_the_usage(String commandLine) {
        // Given
        String[] arguments = commandLine.isEmpty() ? new String[0] : commandLine.split(" ");

        // When / Then
        assertThatThrownBy(() -> ProcessOptions.parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ProcessOptions.USAGE);
    }

    @Test
    void facts_survive_the_ready_line() {
        // Given
        var ready = new ReadyLine(Map.of("bootstrap.servers", "127.0.0.1:19092", "pid", "42"));

        // When
        String line = ready.toString();

        // Then
        assertThat(line).isEqualTo("READY bootstrap.servers=127.0.0.1:19092 pid=42");
        assertThat(ReadyLine.parse(line)).contains(ready);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "READYING pid=1", "2026-11-22 INFO READY pid=1"})
    void other_lines_are_no_ready_lines(String line) {
        assertThat(ReadyLine.parse(line)).isEmpty();
    }
}
