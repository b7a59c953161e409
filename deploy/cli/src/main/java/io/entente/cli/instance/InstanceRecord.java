package io.entente.cli.instance;

import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of a running instance between commands.
 *
 * @param processes in the order of their start
 * @param isStopping whether a command has begun to stop them
 */
public record InstanceRecord(Ports ports, List<RecordedProcess> processes, boolean isStopping) {

    public InstanceRecord {
        processes = List.copyOf(processes);
    }

    /** Empty when nothing was started since the last stop. */
    public static Optional<InstanceRecord> read(InstanceHome home) {
        Path file = home.record();
        try {
            return Files.exists(file)
                    ? Optional.of(Json.mapper().readValue(Files.readAllBytes(file), InstanceRecord.class))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    InstanceRecord with(RecordedProcess process) {
        return new InstanceRecord(
                ports, Stream.concat(processes.stream(), Stream.of(process)).toList(), isStopping);
    }

    InstanceRecord without(RecordedProcess process) {
        return new InstanceRecord(
                ports,
                processes.stream().filter(other -> !other.equals(process)).toList(),
                isStopping);
    }

    InstanceRecord stopping() {
        return new InstanceRecord(ports, processes, true);
    }

    /** Replaces the file as a whole, so that another command never reads half of it. */
    void write(InstanceHome home) {
        try {
            Path draft = Files.createTempFile(home.directory(), "instance", ".json");
            Files.write(draft, Json.mapper().writeValueAsBytes(this));
            Files.move(draft, home.record(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(home.record() + " cannot be written", notWritten);
        }
    }

    static void delete(InstanceHome home) {
        try {
            Files.deleteIfExists(home.record());
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(home.record() + " cannot be deleted", notDeleted);
        }
    }

    /** Those that run now. */
    public List<RecordedProcess> running() {
        return processes.stream().filter(RecordedProcess::isRunning).toList();
    }
}
