package io.entente.cli.instance;

import io.entente.localstack.ReadyLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that says in its log that it is ready, after what an earlier one wrote there. */
record ReadyInLog(Path log, long start) implements Readiness {

    static ReadyInLog after(Path log) {
        try {
            return new ReadyInLog(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(log + " cannot be read", unreadable);
        }
    }

    @Override
    public boolean isReady(long pid) {
        try (var input = Files.newInputStream(log)) {
            input.skipNBytes(start);
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .anyMatch(line -> ReadyLine.parse(line).isPresent());
        } catch (IOException notThereYet) {
            return false;
        }
    }
}
