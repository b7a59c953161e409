package io.entente.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.localstack.ProcessSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedProcessTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path root;

    @Test
    void a_process_is_known_by_its_mark_and_ends_when_told_to() {
        // Given
        RecordedProcess process = start("our-mark");
        assertThat(process.isRunning()).isTrue();

        // When
        process.signal(ProcessSignal.TERM);

        // Then
        assertThat(process.endsWithin(LONG)).isTrue();
    }

    @Test
    void a_stranger_that_got_the_pid_is_left_alone() {
        // Given
        RecordedProcess stranger = start("their-mark");
        var remembered = new RecordedProcess("kafka", stranger.pid(), 1, root, "our-mark");

        // When
        remembered.signal(ProcessSignal.KILL);

        // Then
        assertThat(remembered.isRunning()).isFalse();
        assertThat(stranger.isRunning()).isTrue();
        stranger.signal(ProcessSignal.KILL);
        assertThat(stranger.endsWithin(LONG)).isTrue();
    }

    @Test
    void what_was_started_is_remembered_until_it_is_stopped() throws IOException {
        // Given
        var home = new InstanceHome(root);
        RecordedProcess process = start("our-mark");
        Files.createDirectories(home.directory());
        new InstanceRecord(Ports.DEFAULT, List.of(process), false).write(home);

        // When
        InstanceRecord remembered = InstanceRecord.read(home).orElseThrow();
        Instance.of(home, remembered).stop();

        // Then
        assertThat(remembered.processes()).containsExactly(process);
        assertThat(process.isRunning()).isFalse();
        assertThat(InstanceRecord.read(home)).isEmpty();
    }

    private RecordedProcess start(String mark) {
        List<String> command = List.of("bash", "-c", "while true; do sleep 1; done", mark);
        Path log = root.resolve("log");
        long pid = DetachedLaunch.start(new Program("ours", 1, command, log, ready -> true));
        return new RecordedProcess("ours", pid, 1, log, mark);
    }
}
