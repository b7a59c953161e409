package io.entente.cli.up;

import io.entente.cli.ExitCode;
import io.entente.cli.instance.Instance;
import io.entente.cli.instance.Pause;
import io.entente.cli.instance.RecordedProcess;
import io.entente.cli.terminal.Terminal;
import io.entente.localstack.LogFile;
import io.entente.localstack.ProcessNotReadyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Holds an instance: whichever way this command ends, Ctrl-C included, everything is stopped, unless it is left on purpose. */
final class Foreground {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** A service that ends again and again has a cause that a restart does not remove. */
    private static final int STARTS_AGAIN_MAX = 3;

    private static final Duration STARTS_AGAIN_WITHIN = Duration.ofMinutes(10);

    private final Instance instance;
    private final Terminal terminal;
    private final Thread stop;
    private final Deque<Instant> startedAgain = new ArrayDeque<>();

    private Foreground(Instance instance, Terminal terminal) {
        this.instance = instance;
        this.terminal = terminal;
        this.stop = new Thread(this::stop, "stop");
    }

    static Foreground stopping(Instance instance, Terminal terminal) {
        var foreground = new Foreground(instance, terminal);
        Runtime.getRuntime().addShutdownHook(foreground.stop);
        return foreground;
    }

    private void stop() {
        terminal.line("Stopping …");
        instance.stop();
        terminal.line("Stopped. Nothing is left running; the data stay.");
    }

    /** Stops what has been started. */
    void abandon() {
        if (!isEnding()) {
            instance.stop();
        }
    }

    /** Lets everything run on. */
    int leave() {
        isEnding();
        terminal.line("Everything runs in the background. Stop it: entente down");
        return ExitCode.OK;
    }

    /**
     * Restarts a service that has ended by itself, for example because its memory was exhausted. Returns when restarts
     * do not help, when Kafka or PostgreSQL has ended, or when another command stopped everything; the remaining
     * processes are stopped by then.
     */
    int await() {
        terminal.line("Ctrl-C stops everything.");
        Optional<RecordedProcess> ended = Optional.empty();
        while (ended.isEmpty()) {
            Pause.of(PAUSE);
            ended = instance.processes().stream()
                    .filter(process -> !process.isRunning())
                    .findFirst()
                    .filter(process -> instance.isStoppedElsewhere() || !isStartedAgain(process));
        }
        if (instance.isStoppedElsewhere()) {
            isEnding();
            terminal.line("Stopped by another command.");
            return ExitCode.OK;
        }
        abandon();
        RecordedProcess process = ended.get();
        terminal.error(process.name() + " has ended, so the rest was stopped; its log, " + process.log()
                + ", ends with:\n" + LogFile.tail(process.log()));
        return ExitCode.FAILED;
    }

    private boolean isStartedAgain(RecordedProcess ended) {
        Instant now = Instant.now();
        startedAgain.removeIf(earlier -> earlier.plus(STARTS_AGAIN_WITHIN).isBefore(now));
        if (!ended.isService() || startedAgain.size() == STARTS_AGAIN_MAX) {
            return false;
        }
        startedAgain.add(now);
        terminal.line(ended.name() + " has ended by itself; starting it again. Its log: " + ended.log());
        try {
            instance.startAgain(ended, (process, after) -> terminal.line(ended.name() + " is ready again."));
            return true;
        } catch (ProcessNotReadyException unready) {
            terminal.error(String.valueOf(unready.getMessage()));
            return false;
        }
    }

    /** Takes the hook away; false answers that it may not be taken, because this command is ending. */
    private boolean isEnding() {
        try {
            return !Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }
}
