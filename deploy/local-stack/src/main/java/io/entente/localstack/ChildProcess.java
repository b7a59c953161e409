package io.entente.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of the stack that ends with this one. */
final class ChildProcess {

    private static final Duration READY_MAX = Duration.ofMinutes(2);
    private static final Duration STOP_MAX = Duration.ofSeconds(45);

    private final String name;
    private final Path log;
    private final Process process;
    private final CompletableFuture<ReadyLine> ready = new CompletableFuture<>();

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static ChildProcess start(String name, List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var child = new ChildProcess(name, log, process);
            var reader = new Thread(child::readOutput, name + "-output");
            reader.setDaemon(true);
            reader.start();
            return child;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(name + " cannot be started", notStarted);
        }
    }

    private void readOutput() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(line -> ReadyLine.parse(line).ifPresent(ready::complete));
            ready.completeExceptionally(new ProcessNotReadyException(name, "ended before it was ready", log));
        } catch (IOException | UncheckedIOException closed) {
            ready.completeExceptionally(closed);
        }
    }

    /** @throws ProcessNotReadyException when it ends before, or takes too long, in which case it is killed */
    ReadyLine awaitReady() {
        try {
            return ready.get(READY_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            kill();
            throw new ProcessNotReadyException(name, "was not ready after " + READY_MAX.toSeconds() + " s", log);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ProcessNotReadyException notReady
                    ? notReady
                    : new ProcessNotReadyException(name, "failed: " + failed.getCause(), log);
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was starting", interrupted);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end and returns when it has; kills it when it does not. */
    void stop() {
        process.destroy();
        if (!awaitEnd()) {
            kill();
        }
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** False when it still runs after the time a stop may take. */
    boolean awaitEnd() {
        try {
            return process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was ending", interrupted);
        }
    }
}
