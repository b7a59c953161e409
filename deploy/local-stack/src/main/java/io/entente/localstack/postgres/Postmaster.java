package io.entente.localstack.postgres;

import io.entente.localstack.ProcessSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The process that PostgreSQL recorded in its data directory. */
record Postmaster(long pid) {

    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Empty when none is recorded, or the recorded one has ended, also when another program has its pid now. */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Postmaster(Long.parseLong(lines.get(0).trim())))
                        .filter(Postmaster::isRunning);
    }

    /** A process that has ended but was not reaped has no command any more, so it does not count. */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** Ends it without waiting for its clients; kills it when that takes too long. */
    void stop() {
        ProcessSignal.CONT.sendTo(pid);
        ProcessSignal.INT.sendTo(pid);
        if (!awaitEnd(STOP_MAX)) {
            ProcessSignal.KILL.sendTo(pid);
            awaitEnd(STOP_MAX);
        }
    }

    void awaitEnd() {
        awaitEnd(Duration.ofNanos(Long.MAX_VALUE));
    }

    private boolean awaitEnd(Duration max) {
        long start = System.nanoTime();
        while (isRunning() && System.nanoTime() - start < max.toNanos()) {
            pause();
        }
        return !isRunning();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", interrupted);
        }
    }
}
