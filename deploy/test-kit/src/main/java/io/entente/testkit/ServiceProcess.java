package io.entente.testkit;

import io.entente.localstack.Loopback;
import io.entente.localstack.ProcessNotReadyException;
import io.entente.localstack.ProcessSignal;
import io.entente.localstack.ServiceJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A packaged service in a process of its own.
 *
 * <p>Killed when this JVM ends in order; a killed JVM leaves it running. Not for use by several threads.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration READY_MAX = Duration.ofMinutes(2);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ServiceCommand command;
    private final Path log;
    private Process process;

    ServiceProcess(ServiceCommand command, Path log) {
        this.command = command;
        this.log = log;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly(), command.module() + "-kill"));
        awaitReady();
    }

    private Process launch() {
        return launch(command);
    }

    private Process launch(ServiceCommand command) {
        var builder = new ProcessBuilder(command.line())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", ServiceJvm.options(command.module())));
        builder.environment().putAll(command.environment());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(command.module() + " cannot be started", notStarted);
        }
    }

    public URI uri() {
        return URI.create("http://" + Loopback.ADDRESS + ":" + command.port());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether its readiness says so now. A service that does not answer is not ready. */
    public boolean isReady() {
        var request = HttpRequest.newBuilder(uri().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + uri(), interrupted);
        }
    }

    /** @throws ProcessNotReadyException when it ends or takes too long */
    public void awaitReady() {
        long start = System.nanoTime();
        while (!isReady()) {
            if (endsWithin(PAUSE)) {
                throw new ProcessNotReadyException(command.module(), "ended before it was ready", log);
            }
            if (System.nanoTime() - start > READY_MAX.toNanos()) {
                kill();
                throw new ProcessNotReadyException(command.module(), "was not ready after " + READY_MAX, log);
            }
        }
    }

    private boolean endsWithin(Duration duration) {
        try {
            return process.waitFor(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.module(), interrupted);
        }
    }

    /** SIGTERM; returns when it is gone, killed if it does not go by itself. */
    public void stop() {
        resume();
        process.destroy();
        if (!endsWithin(STOP_MAX)) {
            kill();
        }
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(STOP_MAX);
    }

    /** Starts it again on the same port, after {@link #stop} or {@link #kill}, and returns when it is ready. */
    public void restart() {
        stop();
        process = launch();
        awaitReady();
    }

    /**
     * The same without waiting, for a service that must not become ready.
     *
     * @param other on the same port
     */
    public void relaunch(ServiceCommand other) {
        stop();
        process = launch(other);
    }

    /** SIGSTOP. */
    public void pause() {
        ProcessSignal.STOP.sendTo(pid());
    }

    /** SIGCONT. */
    public void resume() {
        ProcessSignal.CONT.sendTo(pid());
    }

    @Override
    public void close() {
        stop();
    }
}
