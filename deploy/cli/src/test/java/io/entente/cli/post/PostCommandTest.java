package io.entente.cli.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.localstack.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostCommandTest {

    private static final String PARIS = "{\"id\":\"paris\",\"data\":{}}";
    private static final String HANOI = "{\"id\":\"hanoi\",\"data\":{}}";
    private static final String NO_DATA = "{\"id\":\"no-data\"}";

    @TempDir
    private Path root;

    private StandInIngestService ingest;

    @BeforeEach
    void start() throws IOException {
        ingest = new StandInIngestService();
    }

    @AfterEach
    void stop() {
        ingest.close();
    }

    @Test
    void lines_are_posted_and_counted() throws IOException {
        // When
        CommandRun run = post(PARIS + "\n\n" + HANOI + "\n" + PARIS + "\n");

        // Then
        assertThat(run.out()).isEqualToIgnoringNewLines("3 posted: 2 stored, 1 duplicate, 0 failed");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void an_array_is_posted() throws IOException {
        // When
        CommandRun run = post("[" + PARIS + ",\n" + HANOI + "]");

        // Then
        assertThat(run.out()).startsWith("2 posted: 2 stored");
    }

    @Test
    void a_single_event_over_several_lines_is_posted() throws IOException {
        // When
        CommandRun run = post(PARIS.replace(",", ",\n"));

        // Then
        assertThat(run.out()).startsWith("1 posted: 1 stored");
    }

    @Test
    void an_event_that_is_refused_is_shown_with_its_faults_and_keeps_no_other_back() throws IOException {
        // When
        CommandRun run = post(PARIS + "\n" + NO_DATA + "\n" + HANOI);

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        "failed #2 no-data: 422 The event does not keep its contract",
                        "    /data required: data is missing",
                        "3 posted: 2 stored, 0 duplicate, 1 failed");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void many_events_go_in_batches() throws IOException {
        // Given
        String events = IntStream.range(0, 1_001)
                .mapToObj(number -> "{\"id\":\"event-" + number + "\",\"data\":{}}")
                .collect(Collectors.joining("\n"));

        // When
        CommandRun run = post(events);

        // Then
        assertThat(ingest.batchSizes()).containsExactly(500, 500, 1);
        assertThat(run.out()).startsWith("1001 posted: 1001 stored");
    }

    @Test
    void a_line_that_is_no_json_is_named() throws IOException {
        // When
        CommandRun run = post(PARIS + "\n{\"id\": \n");

        // Then
        assertThat(run.err()).contains("event 2 is no JSON", "line ");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void a_service_that_does_not_answer_is_named() throws IOException {
        // Given
        Path file = Files.writeString(root.resolve("events.ndjson"), PARIS);
        String nobody = "http://127.0.0.1:" + Loopback.freePort();

        // When
        CommandRun run = CommandRun.in(root, "post", file.toString(), "--url", nobody);

        // Then
        assertThat(run.err()).contains("nothing answers at " + nobody, "entente status");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        // When
        CommandRun run = CommandRun.in(root, "post", "nowhere.ndjson");

        // Then
        assertThat(run.err()).contains("nowhere.ndjson");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    private CommandRun post(String content) throws IOException {
        Path file = Files.writeString(root.resolve("events"), content);
        return CommandRun.in(root, "post", file.toString(), "--url", ingest.url());
    }
}
